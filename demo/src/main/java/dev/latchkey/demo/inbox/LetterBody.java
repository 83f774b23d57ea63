package dev.latchkey.demo.inbox;

import dev.latchkey.demo.web.Reply;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A mail's HTML as a page of its own, shown in a frame: its styles work, its scripts and remote files do not. */
final class LetterBody {

    private static final Pattern HEAD =
            Pattern.compile("<head(\\s[^>]*)?>", Pattern.CASE_INSENSITIVE);
    private static final String OPEN_LINKS_IN_NEW_TAB = "<base target=\"_blank\">";

    // "allow-same-origin" lets our page measure how tall the letter is; without "allow-scripts" it
    // gives the letter
    // nothing.
    static final String SANDBOX = "allow-same-origin allow-popups allow-popups-to-escape-sandbox";

    private LetterBody() {}

    static Reply page(String html) {
        return Reply.of(200, "text/html; charset=utf-8", withBase(html))
                .withHeader(
                        "Content-Security-Policy",
                        "sandbox "
                                + SANDBOX
                                + "; default-src 'none'; style-src 'unsafe-inline'; img-src data:;"
                                + " frame-ancestors 'self'");
    }

    static String withBase(String html) {
        Matcher head = HEAD.matcher(html);
        return head.find()
                ? html.substring(0, head.end()) + OPEN_LINKS_IN_NEW_TAB + html.substring(head.end())
                : OPEN_LINKS_IN_NEW_TAB + html;
    }
}
