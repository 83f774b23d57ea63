package dev.latchkey.acceptance.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Somebody at the HTTP level: a cookie jar, a network to come from, a language. For attacks and for tests of thousands
 * of requests, where a browser is too slow or too well-behaved. Safe for use by several threads, as the tabs of one
 * browser are.
 */
public final class HttpVisitor {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .connectTimeout(Duration.ofSeconds(10))
                    .build();
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final int MOST_REDIRECTS = 10;

    private final URI home;
    private final CookieJar cookies;
    private final Map<String, String> headers;

    private HttpVisitor(URI home, CookieJar cookies, Map<String, String> headers) {
        this.home = home;
        this.cookies = cookies;
        this.headers = headers;
    }

    /** A fresh visitor whose browser speaks English. */
    public static HttpVisitor of(URI baseUri) {
        return new HttpVisitor(
                baseUri,
                new CookieJar(),
                Map.of("Accept-Language", "en", "User-Agent", "Visitor/1.0"));
    }

    /** The same visitor (the same cookies) on another network, as the proxy in front of the server would tell. */
    public HttpVisitor from(String ipAddress) {
        return with("X-Forwarded-For", ipAddress);
    }

    /** The same visitor with another first language. */
    public HttpVisitor speaking(String languageTag) {
        return with("Accept-Language", languageTag);
    }

    /** The same visitor sending one more header. {@code Host} works too. */
    public HttpVisitor with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new HttpVisitor(home, cookies, Map.copyOf(more));
    }

    /** A second browser with the cookies that this one has now. */
    public HttpVisitor cloned() {
        return cloned(name -> true);
    }

    /** A second browser with some of the cookies that this one has now, chosen by name. */
    public HttpVisitor cloned(Predicate<String> cookieNames) {
        return new HttpVisitor(home, cookies.copy(cookieNames), headers);
    }

    /** Puts a cookie into this browser, as somebody on a sibling host or at its keyboard can. */
    public HttpVisitor holding(String name, String value, String path) {
        cookies.store(home, List.of(name + "=" + value + "; Path=" + path));
        return this;
    }

    /** Cookie values by name. */
    public Map<String, String> cookies() {
        return cookies.byName();
    }

    /** One GET; redirects are shown, not followed. */
    public VisitedPage get(String address) {
        return send("GET", address, "");
    }

    /** One HEAD. */
    public VisitedPage head(String address) {
        return send("HEAD", address, "");
    }

    /** One POST of form fields; redirects are shown, not followed. */
    public VisitedPage post(String address, Map<String, String> fields) {
        return send("POST", address, formBody(fields));
    }

    /** One POST of JSON. */
    public VisitedPage postJson(String address, String body) {
        return with("Content-Type", "application/json").send("POST", address, body);
    }

    /** One POST of XML. */
    public VisitedPage postXml(String address, String body) {
        return with("Content-Type", "text/xml").send("POST", address, body);
    }

    /** One PUT of JSON. */
    public VisitedPage putJson(String address, String body) {
        return with("Content-Type", "application/json").send("PUT", address, body);
    }

    /** GET, and on along the server's own redirects; one that leaves the server is shown, not followed. */
    public VisitedPage open(String address) {
        return follow(get(address));
    }

    /** Submits a form with its hidden fields and follows as {@link #open} does. */
    public VisitedPage submit(PageForm form) {
        return follow(submitOnly(form));
    }

    /** Submits a form; redirects are shown, not followed. */
    public VisitedPage submitOnly(PageForm form) {
        return post(form.action().toString(), form.fields());
    }

    /** Goes on along redirects within the server. */
    public VisitedPage follow(VisitedPage page) {
        VisitedPage current = page;
        for (int i = 0; i < MOST_REDIRECTS; i++) {
            URI target = current.redirect().orElse(null);
            if (target == null || !target.getAuthority().equals(home.getAuthority())) {
                return current;
            }
            current = get(target.toString());
        }
        throw new AssertionError("Redirected without end, last to " + current.address());
    }

    private VisitedPage send(String method, String address, String body) {
        HttpRequest request = request(method, address, body);
        try {
            return visited(
                    CLIENT.send(
                            request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A POST whose answer the caller collects later, to have many on their way at once. */
    public CompletableFuture<VisitedPage> postLater(String address, Map<String, String> fields) {
        return CLIENT.sendAsync(
                        request("POST", address, formBody(fields)),
                        HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
                .thenApply(this::visited);
    }

    private HttpRequest request(String method, String address, String body) {
        URI target = home.resolve(address);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(target)
                        .timeout(TIMEOUT)
                        .method(method, HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        cookies.headerFor(target).ifPresent(value -> request.header("Cookie", value));
        if ("POST".equals(method) && !headers.containsKey("Content-Type")) {
            request.header("Content-Type", "application/x-www-form-urlencoded");
        }
        return request.build();
    }

    private VisitedPage visited(HttpResponse<String> response) {
        cookies.store(response.uri(), response.headers().allValues("set-cookie"));
        return new VisitedPage(
                response.uri(), response.statusCode(), response.headers().map(), response.body());
    }

    private static String formBody(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
