package dev.latchkey.acceptance.support;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What a mail client makes of a {@code mailto:} link (RFC 6068).
 *
 * @param to the recipient, decoded
 * @param headers names in order, as many as the link has
 * @param values decoded, in the same order
 */
record SupportMail(String to, List<String> headers, List<String> values) {

    static SupportMail of(String link) {
        String[] parts = link.split("\\?", 2);
        List<String> headers = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (String pair : parts[1].split("&")) {
            String[] header = pair.split("=", 2);
            headers.add(header[0]);
            values.add(decoded(header[1]));
        }
        return new SupportMail(decoded(parts[0].replaceFirst("^mailto:", "")), headers, values);
    }

    String subject() {
        return values.get(headers.indexOf("subject"));
    }

    String body() {
        return values.get(headers.indexOf("body"));
    }

    /** A plus sign stands for itself in such links. */
    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
