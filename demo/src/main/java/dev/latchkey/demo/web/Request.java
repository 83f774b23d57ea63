package dev.latchkey.demo.web;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** What a browser (or the SMS gateway client) asks. */
public final class Request {

    private final HttpExchange exchange;

    Request(HttpExchange exchange) {
        this.exchange = exchange;
    }

    /** Decoded, without the query. */
    public String path() {
        return exchange.getRequestURI().getPath();
    }

    /** The first value of a query parameter. */
    public Optional<String> query(String name) {
        String query = exchange.getRequestURI().getRawQuery();
        if (query == null) {
            return Optional.empty();
        }
        for (String pair : query.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0 && decode(pair.substring(0, equals)).equals(name)) {
                return Optional.of(decode(pair.substring(equals + 1)));
            }
        }
        return Optional.empty();
    }

    public Optional<String> cookie(String name) {
        List<String> headers = exchange.getRequestHeaders().getOrDefault("Cookie", List.of());
        for (String header : headers) {
            for (String pair : header.split(";\\s*")) {
                int equals = pair.indexOf('=');
                if (equals > 0 && pair.substring(0, equals).equals(name)) {
                    return Optional.of(pair.substring(equals + 1));
                }
            }
        }
        return Optional.empty();
    }

    /** Chosen by {@code ?lang=}, else remembered by a cookie, else what the browser prefers. */
    public Language language() {
        return query("lang")
                .flatMap(Language::ofTag)
                .or(() -> cookie("demo_lang").flatMap(Language::ofTag))
                .orElseGet(() -> Language.wantedBy(header("Accept-Language").orElse("en")));
    }

    /**
     * The whole body.
     *
     * @throws IOException if it is longer than {@code limit} bytes or breaks off
     */
    public byte[] body(int limit) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(limit + 1);
        if (body.length > limit) {
            throw new IOException("The body is longer than " + limit + " bytes");
        }
        return body;
    }

    private Optional<String> header(String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
    }

    private static String decode(String raw) {
        return URLDecoder.decode(raw, StandardCharsets.UTF_8);
    }
}
