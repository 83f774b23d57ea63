package dev.latchkey.demo.web;

/** The links that change a page's language, and the cookie that remembers the choice. */
public final class LanguageSwitch {

    private LanguageSwitch() {}

    /** A {@code <nav>} with one link per language. */
    public static Markup on(Language current) {
        StringBuilder links = new StringBuilder("<nav class=\"languages\">");
        for (Language language : Language.values()) {
            links.append("<a href=\"?lang=")
                    .append(language.tag())
                    .append("\" lang=\"")
                    .append(language.tag());
            links.append(language == current ? "\" aria-current=\"true\">" : "\">");
            links.append(language.ownName()).append("</a>");
        }
        return new Markup(links.append("</nav>").toString());
    }

    /** Remembers the language of this page for the next ones. Cookies know no ports: both sites share it. */
    public static Reply remember(Reply reply, Language language) {
        return reply.withHeader(
                "Set-Cookie",
                "demo_lang=" + language.tag() + "; Path=/; SameSite=Lax; Max-Age=31536000");
    }
}
