package dev.latchkey.demo.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds web addresses in plain text. */
public final class Links {

    // A full stop or bracket after an address belongs to the sentence around it.
    private static final Pattern ADDRESS =
            Pattern.compile("https?://[^\\s<>\"'«»]*[^\\s<>\"'«».,;:!?)\\]]");

    private Links() {}

    /** The text, escaped, with its {@code http} and {@code https} addresses made links that open in a new tab. */
    public static Markup in(String text) {
        StringBuilder out = new StringBuilder();
        Matcher address = ADDRESS.matcher(text);
        int done = 0;
        while (address.find()) {
            out.append(Markup.escaped(text.substring(done, address.start())).html());
            String url = Markup.escaped(address.group()).html();
            out.append("<a href=\"")
                    .append(url)
                    .append("\" target=\"_blank\" rel=\"noopener noreferrer\">");
            out.append(url).append("</a>");
            done = address.end();
        }
        out.append(Markup.escaped(text.substring(done)).html());
        return new Markup(out.toString());
    }
}
