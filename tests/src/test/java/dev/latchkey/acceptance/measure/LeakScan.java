package dev.latchkey.acceptance.measure;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Searches a log for what must never be in one (DESIGN rule 8): codes, links, whole numbers, addresses. */
public final class LeakScan {

    private final Map<String, Pattern> forbidden = new LinkedHashMap<>();

    /** A one-time code, as a word of its own: its digits inside a longer number are chance. */
    public LeakScan code(String code) {
        return forbid("a code", "(?<![\\w.-])" + Pattern.quote(code) + "(?![\\w.-])");
    }

    /** A link, known by its last step, the secret in it. */
    public LeakScan link(String link) {
        return forbid("a link", Pattern.quote(link.substring(link.lastIndexOf('/') + 1)));
    }

    /** A phone number in any spelling: its last ten digits with anything but digits and letters between them. */
    public LeakScan phone(String e164) {
        String digits = e164.replaceAll("\\D", "");
        String national = digits.substring(Math.max(0, digits.length() - 10));
        return forbid("a phone number", String.join("[^\\w\\n]{0,2}", national.split("")));
    }

    /** An e-mail address, plain or as part of a query. */
    public LeakScan email(String address) {
        return text("an address", address);
    }

    /** Anything else that is secret: a password, a token. */
    public LeakScan text(String what, String secret) {
        forbid(what, "(?i)" + Pattern.quote(secret));
        return forbid(
                what + " (encoded)",
                "(?i)" + Pattern.quote(URLEncoder.encode(secret, StandardCharsets.UTF_8)));
    }

    /**
     * Searches.
     *
     * @throws AssertionError with the first line that tells a secret
     */
    public void assertNoneIn(String log) {
        forbidden.forEach(
                (what, pattern) -> {
                    Matcher leak = pattern.matcher(log);
                    if (leak.find()) {
                        throw new AssertionError(
                                "The log tells %s: %s".formatted(what, lineAt(log, leak.start())));
                    }
                });
    }

    private LeakScan forbid(String what, String regex) {
        forbidden.put(what + " #" + forbidden.size(), Pattern.compile(regex));
        return this;
    }

    private static String lineAt(String log, int position) {
        int start = log.lastIndexOf('\n', position) + 1;
        int end = log.indexOf('\n', position);
        return log.substring(start, end < 0 ? log.length() : end);
    }
}
