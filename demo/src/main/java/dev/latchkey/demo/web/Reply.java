package dev.latchkey.demo.web;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a site answers.
 *
 * @param headers beside those that {@link LocalWebServer} gives to every answer; these win
 */
public record Reply(int status, Map<String, String> headers, byte[] body) {

    public static Reply html(Markup page) {
        return of(200, "text/html; charset=utf-8", page.html());
    }

    public static Reply json(int status, String json) {
        return of(status, "application/json; charset=utf-8", json);
    }

    public static Reply text(int status, String text) {
        return of(status, "text/plain; charset=utf-8", text);
    }

    /** The browser goes on with a GET there. */
    public static Reply seeOther(String location) {
        return new Reply(303, Map.of("Location", location), new byte[0]);
    }

    public static Reply of(int status, String contentType, String body) {
        return new Reply(
                status, Map.of("Content-Type", contentType), body.getBytes(StandardCharsets.UTF_8));
    }

    public Reply withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Reply(status, more, body);
    }
}
