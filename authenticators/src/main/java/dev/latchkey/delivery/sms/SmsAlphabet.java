package dev.latchkey.delivery.sms;

/**
 * The alphabets that an SMS can be written in (GSM 03.38), and how many signs a part then holds. One sign outside GSM's
 * Latin alphabet, such as any Cyrillic letter, puts the whole text into UCS-2, where a part holds less than half.
 */
public enum SmsAlphabet {
    /** Seven bits a sign; a few signs take two places. */
    GSM(160, 153),
    /** Sixteen bits a sign; an emoji takes two places. */
    UCS2(70, 67);

    private static final String BASIC =
            "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
                    + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    private static final String TWO_PLACES = "^{}\\[~]|€\f";

    private final int whole;
    private final int joined;

    SmsAlphabet(int whole, int joined) {
        this.whole = whole;
        this.joined = joined;
    }

    /** The one that a network sends this text in. */
    public static SmsAlphabet of(String text) {
        boolean latin =
                text.chars()
                        .allMatch(
                                sign -> BASIC.indexOf(sign) >= 0 || TWO_PLACES.indexOf(sign) >= 0);
        return latin ? GSM : UCS2;
    }

    /** Into how many parts, each paid for, a network cuts this text. */
    public static int parts(String text) {
        SmsAlphabet alphabet = of(text);
        int places = text.length();
        if (alphabet == GSM) {
            places += (int) text.chars().filter(sign -> TWO_PLACES.indexOf(sign) >= 0).count();
        }
        return places <= alphabet.whole ? 1 : (places + alphabet.joined - 1) / alphabet.joined;
    }
}
