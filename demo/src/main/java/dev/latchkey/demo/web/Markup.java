package dev.latchkey.demo.web;

/**
 * HTML that is safe to put into a page. Everything else that reaches a page is text and gets escaped.
 *
 * @param html trusted, well-formed
 */
public record Markup(String html) {

    /** Nothing at all. */
    public static final Markup NONE = new Markup("");

    /** The text as it is, for an element's content or a quoted attribute. */
    public static Markup escaped(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
        return new Markup(out.toString());
    }

    /** One after the other. */
    public static Markup join(Iterable<Markup> parts) {
        StringBuilder out = new StringBuilder();
        parts.forEach(part -> out.append(part.html()));
        return new Markup(out.toString());
    }
}
