package dev.latchkey.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody new, from a network of their own. Follows redirects within the server. */
final class WebVisitor {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Pattern FORM =
            Pattern.compile("<form[^>]*action=\"([^\"]*)\"", Pattern.DOTALL);
    private static final Pattern FORGOT =
            Pattern.compile("href=\"([^\"]*login-actions/reset-credentials[^\"]*)\"");

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    // Java's own jar keeps "Secure" cookies from http://localhost, which browsers do not.
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final String network = networkOf(COUNT.incrementAndGet());

    private URI address;
    private String page;

    WebVisitor(URI start) {
        address = start;
        send(HttpRequest.newBuilder(start).GET());
    }

    /** Follows "Forgot password?". */
    WebVisitor forgot() {
        send(HttpRequest.newBuilder(address.resolve(first(FORGOT))).GET());
        return this;
    }

    /** Fills in the first form of the page and sends it; ends where that leads, at the latest before another site. */
    void submit(Map<String, String> fields) {
        String body =
                fields.entrySet().stream()
                        .map(
                                field ->
                                        field.getKey()
                                                + "="
                                                + URLEncoder.encode(
                                                        field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
        send(
                HttpRequest.newBuilder(address.resolve(first(FORM)))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Where this is now: a page of the server, or what it leads to elsewhere. */
    URI address() {
        return address;
    }

    /** The page's source. */
    String page() {
        return page;
    }

    private void send(HttpRequest.Builder first) {
        try {
            HttpRequest.Builder request = first;
            while (true) {
                HttpResponse<String> answer =
                        CLIENT.send(
                                withCookies(request).header("X-Forwarded-For", network).build(),
                                HttpResponse.BodyHandlers.ofString());
                answer.headers().allValues("Set-Cookie").forEach(this::keep);
                page = answer.body();
                if (answer.statusCode() / 100 != 3) {
                    requireGood(answer);
                    address = answer.uri();
                    return;
                }
                URI target =
                        answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow());
                if (!target.getAuthority().equals(answer.uri().getAuthority())) {
                    address = target;
                    return;
                }
                request = HttpRequest.newBuilder(target).GET();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder withCookies(HttpRequest.Builder request) {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    private void keep(String cookie) {
        String[] pair = cookie.split(";", 2)[0].split("=", 2);
        if (cookie.contains("Max-Age=0")) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    private static void requireGood(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("HTTP " + answer.statusCode() + " at " + answer.uri());
        }
    }

    private String first(Pattern pattern) {
        Matcher found = pattern.matcher(page);
        if (!found.find()) {
            throw new IllegalStateException("No " + pattern + " at " + address);
        }
        return found.group(1).replace("&amp;", "&");
    }

    /** A private /24 for each: the pack keeps limits by network. */
    private static String networkOf(int n) {
        return "10.%d.%d.7".formatted(n / 256, n % 256);
    }
}
