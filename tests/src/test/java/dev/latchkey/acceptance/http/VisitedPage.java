package dev.latchkey.acceptance.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * One answer of the server.
 *
 * @param address what was asked for
 * @param status the HTTP status
 * @param headers by lower-case name
 * @param body as UTF-8 text
 */
public record VisitedPage(URI address, int status, Map<String, List<String>> headers, String body) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The first value of the header. */
    public Optional<String> header(String name) {
        return headers.getOrDefault(name.toLowerCase(java.util.Locale.ROOT), List.of()).stream()
                .findFirst();
    }

    /** Where a redirect leads, absolute. */
    public Optional<URI> redirect() {
        return status / 100 == 3 ? header("location").map(address::resolve) : Optional.empty();
    }

    /** Parsed, with links absolute. */
    public Document document() {
        return Jsoup.parse(body, address.toString());
    }

    /** The body as JSON; an error that shows it if it is none. */
    public JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new AssertionError("HTTP " + status + ", not JSON: " + body, e);
        }
    }

    /** Keycloak's name of the page, such as {@code login-login}; empty if it is no page of Keycloak. */
    public String pageId() {
        return document().body().attr("data-page-id");
    }

    /** What a reader sees. */
    public String text() {
        return document().body().text();
    }

    /** The element; an error that shows the page's text if there is none. */
    public Element element(String css) {
        Element element = document().selectFirst(css);
        if (element == null) {
            throw new AssertionError(
                    "No %s on the page (HTTP %d): %s".formatted(css, status, text()));
        }
        return element;
    }

    /** Whether the page has such an element. */
    public boolean has(String css) {
        return document().selectFirst(css) != null;
    }

    /** The only form of the page that posts. */
    public PageForm form() {
        return form("form[method=post]");
    }

    /** The form that the selector finds first. */
    public PageForm form(String css) {
        return PageForm.of(element(css), address);
    }

    @Override
    public String toString() {
        return "HTTP " + status + " " + address + " " + pageId();
    }
}
