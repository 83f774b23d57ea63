package dev.latchkey.acceptance.sms;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One SMS as the gateway was asked to send it.
 *
 * @param to the number, E.164
 * @param text what its reader gets
 */
public record Sms(String to, String text) {

    private static final Pattern CODE = Pattern.compile("(?<![\\d#])\\d{6}(?!\\d)");
    private static final Pattern LINK = Pattern.compile("https?://\\S+/latchkey/[ru]/[\\w-]+");
    private static final Pattern OBJECTION =
            Pattern.compile("https?://\\S+/latchkey/not-me/[\\w-]+");
    private static final Pattern ORIGIN_LINE = Pattern.compile("\n@([\\w.-]+) #(\\d+)$");

    /** The code of six digits; empty if the message carries a link only. */
    public Optional<String> code() {
        Matcher code = CODE.matcher(text.replaceAll("https?://\\S+", ""));
        return code.find() ? Optional.of(code.group()) : Optional.empty();
    }

    /** The link into a reset, or to unlock sign-in; empty if the message carries a code only. */
    public Optional<String> link() {
        List<String> links = LINK.matcher(text).results().map(link -> link.group()).toList();
        if (links.size() > 1) {
            throw new AssertionError("More than one link in: " + text);
        }
        return links.stream().findFirst();
    }

    /** The link by which whoever had a contact can say "it was not me"; empty if the message carries none. */
    public Optional<String> objection() {
        return OBJECTION.matcher(text).results().map(link -> link.group()).findFirst();
    }

    /** Host and code of the origin-bound last line ({@code @host #code}); empty if there is none. */
    public Optional<OriginLine> originLine() {
        Matcher line = ORIGIN_LINE.matcher(text);
        return line.find()
                ? Optional.of(new OriginLine(line.group(1), line.group(2)))
                : Optional.empty();
    }

    /** How many parts a network cuts the text into: 160 or 153 signs each in GSM's Latin alphabet, else 70 or 67. */
    public int parts() {
        boolean latin = text.chars().allMatch(sign -> sign < 128 && sign != '`');
        int whole = latin ? 160 : 70;
        int joined = latin ? 153 : 67;
        return text.length() <= whole ? 1 : (text.length() + joined - 1) / joined;
    }

    /** See {@link #originLine}. */
    public record OriginLine(String host, String code) {}
}
