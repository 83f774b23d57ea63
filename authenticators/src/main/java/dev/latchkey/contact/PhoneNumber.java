package dev.latchkey.contact;

import java.util.regex.Pattern;

/**
 * A phone number in E.164 form, such as {@code +79123456789}.
 *
 * <p>There is one spelling for each number, so that two of them can be compared. Printing one shows it masked; whoever
 * needs the whole number has to ask for it by {@link #e164()} (DESIGN rule 8: whole numbers stay out of logs).
 *
 * <p>A value says nothing about whether such a number is in use or can take an SMS: see {@link PhoneNumbers}.
 */
public final class PhoneNumber {

    /** A plus sign, a country code that never begins with 0, and 15 digits at the very most. */
    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");

    private static final int SHOWN_AT_END = 2;
    private static final int SHOWN_AT_START = 4;
    private static final int HIDDEN_AT_LEAST = 5;

    private final String e164;

    private PhoneNumber(String e164) {
        this.e164 = e164;
    }

    /**
     * Takes a number that is in E.164 form already, as stored or as libphonenumber prints it.
     *
     * @throws IllegalArgumentException if it is in any other form; the message leaves the number out
     */
    public static PhoneNumber ofE164(String e164) {
        if (!isE164(e164)) {
            throw new IllegalArgumentException("Not a phone number in E.164 form");
        }
        return new PhoneNumber(e164);
    }

    static boolean isE164(String text) {
        return E164.matcher(text).matches();
    }

    /** The whole number, with the plus sign. */
    public String e164() {
        return e164;
    }

    /** The whole number without the plus sign, as some gateways want it. */
    public String digits() {
        return e164.substring(1);
    }

    /** Enough for its owner to recognise it and too little for anyone else to dial it: {@code +7912•••••89}. */
    public String masked() {
        int digits = e164.length() - 1;
        int head = Math.max(1, Math.min(SHOWN_AT_START, digits - SHOWN_AT_END - HIDDEN_AT_LEAST));
        int hidden = digits - head - SHOWN_AT_END;
        return e164.substring(0, 1 + head) + "•".repeat(hidden) + e164.substring(1 + head + hidden);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PhoneNumber number && e164.equals(number.e164);
    }

    @Override
    public int hashCode() {
        return e164.hashCode();
    }

    /** The masked form. */
    @Override
    public String toString() {
        return masked();
    }
}
