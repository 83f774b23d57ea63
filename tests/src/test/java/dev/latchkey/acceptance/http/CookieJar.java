package dev.latchkey.acceptance.http;

import java.net.HttpCookie;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The cookies of one visitor of one host. Unlike the JDK's cookie manager it gives {@code Secure} cookies to
 * {@code http://localhost}, as browsers do.
 */
final class CookieJar {

    private record Key(String name, String path) {}

    private final Map<Key, String> cookies = new LinkedHashMap<>();

    /** Takes over what an answer sets or deletes. */
    synchronized void store(URI from, List<String> setCookieHeaders) {
        for (String header : setCookieHeaders) {
            for (HttpCookie cookie : HttpCookie.parse(withoutExpires(header))) {
                String path = cookie.getPath() == null ? from.getPath() : cookie.getPath();
                Key key = new Key(cookie.getName(), path);
                if (cookie.getMaxAge() == 0) {
                    cookies.remove(key);
                } else {
                    cookies.put(key, cookie.getValue());
                }
            }
        }
    }

    /** The value of the Cookie header for the address; empty if there is nothing to send. */
    synchronized Optional<String> headerFor(URI address) {
        List<String> pairs = new ArrayList<>();
        cookies.forEach(
                (key, value) -> {
                    if (address.getPath().startsWith(key.path())) {
                        pairs.add(key.name() + "=" + value);
                    }
                });
        return pairs.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", pairs));
    }

    /** Values by name; of two with one name, the later set. */
    synchronized Map<String, String> byName() {
        return cookies.entrySet().stream()
                .collect(
                        Collectors.toMap(
                                cookie -> cookie.getKey().name(),
                                Map.Entry::getValue,
                                (older, newer) -> newer,
                                LinkedHashMap::new));
    }

    /** Those cookies whose names fit. */
    synchronized CookieJar copy(Predicate<String> names) {
        CookieJar copy = new CookieJar();
        copy.cookies.putAll(cookies);
        copy.cookies.keySet().removeIf(cookie -> !names.test(cookie.name()));
        return copy;
    }

    /** HttpCookie takes an old date for "already gone" only with the exact RFC spelling; Max-Age says the same. */
    private static String withoutExpires(String header) {
        return java.util.Arrays.stream(header.split(";\\s*"))
                .filter(part -> !part.toLowerCase(Locale.ROOT).startsWith("expires="))
                .collect(Collectors.joining("; "));
    }
}
