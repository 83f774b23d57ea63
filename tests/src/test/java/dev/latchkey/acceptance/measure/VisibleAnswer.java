package dev.latchkey.acceptance.measure;

import dev.latchkey.acceptance.http.VisitedPage;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * All that a visitor can tell one answer from another by: status, headers, cookies and every byte of the body, less what
 * is random in every request anyway. Of that only the length is kept, which must not differ either. Two equal ones are
 * the same to an attacker (DESIGN rule 1).
 *
 * @param status the HTTP status
 * @param headers by lower-case name, without Date
 * @param body the page
 */
public record VisibleAnswer(int status, Map<String, List<String>> headers, String body) {

    // In addresses, in hidden fields and in cookies: name, what stands between, value.
    private static final Pattern RANDOM_PARAMETER =
            Pattern.compile(
                    "((?:[?&]|&amp;)(?:session_code|execution|tab_id|client_data|code|session_state)=)([^&\"'\\s<]*)");
    private static final Pattern RANDOM_FIELD = Pattern.compile("(name=\"csrf\" value=\")([^\"]*)");
    private static final Pattern HANDLE = Pattern.compile("(/latchkey/(?:status|r)/)([\\w.-]+)");
    // The clock, in the text to support.
    private static final Pattern CLOCK =
            Pattern.compile("(id=\"latchkey-report-time\" datetime=\")([^<]*)");
    // On Keycloak's own pages only.
    private static final Pattern SESSION_HASH =
            Pattern.compile("(checkAuthSession\\(\\s*\")([^\"]*)");
    // Quoted or not depends on the signs that chance put into it.
    private static final Pattern COOKIE_VALUE = Pattern.compile("^([^=;]+=)\"?([^;\"]*)\"?");
    private static final Set<String> ALWAYS_DIFFERENT = Set.of("date");

    /**
     * What the answer looks like to its visitor.
     *
     * @param typed what the visitor typed and the page may repeat; taken out of the comparison
     */
    public static VisibleAnswer of(VisitedPage page, String typed) {
        Map<String, List<String>> headers = new TreeMap<>();
        page.headers()
                .forEach(
                        (name, values) -> {
                            String key = name.toLowerCase(Locale.ROOT);
                            if (!ALWAYS_DIFFERENT.contains(key)) {
                                headers.put(
                                        key,
                                        values.stream()
                                                .map(value -> header(key, value, typed))
                                                .sorted()
                                                .toList());
                            }
                        });
        // The body differs by the length of what was typed, and so would this header.
        headers.remove("content-length");
        return new VisibleAnswer(page.status(), headers, withoutRandom(page.body(), typed));
    }

    private static String header(String name, String value, String typed) {
        if (name.equals("set-cookie")) {
            return masked(COOKIE_VALUE, value);
        }
        return withoutRandom(value, typed);
    }

    private static String withoutRandom(String text, String typed) {
        String rest = typed.isEmpty() ? text : text.replace(escaped(typed), "<typed>");
        rest = masked(RANDOM_PARAMETER, rest);
        rest = masked(RANDOM_FIELD, rest);
        rest = masked(SESSION_HASH, rest);
        rest = masked(CLOCK, rest);
        return masked(HANDLE, rest);
    }

    private static String masked(Pattern random, String text) {
        return random.matcher(text)
                .replaceAll(
                        found ->
                                Matcher.quoteReplacement(
                                        found.group(1) + "<" + found.group(2).length() + ">"));
    }

    /** As FreeMarker writes it into HTML. */
    private static String escaped(String typed) {
        return typed.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
