package dev.latchkey.demo.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The resources of one site, which lie beside a class of it: {@code texts_en.properties}, {@code texts_ru.properties}
 * and HTML templates.
 *
 * <p>A template holds <code>{{name}}</code> for a value and <code>{{t:key}}</code> for a text. Values and texts are
 * escaped unless they are {@link Markup}.
 */
public final class Site {

    private static final Pattern SLOT = Pattern.compile("\\{\\{(t:)?([a-zA-Z0-9.-]+)}}");

    private final Class<?> neighbour;
    private final Map<Language, Properties> texts = new EnumMap<>(Language.class);

    /** The site whose resources are in the package of this class. */
    public Site(Class<?> neighbour) {
        this.neighbour = neighbour;
        for (Language language : Language.values()) {
            texts.put(language, properties("texts_" + language.tag() + ".properties"));
        }
    }

    /** The text of this key; throws if there is none, for that is a mistake in the demo. */
    public String text(Language language, String key) {
        String text = texts.get(language).getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("No text " + key + " in " + language);
        }
        return text;
    }

    /** The template with its slots filled; {@code lang} is always there. Throws if a value is missing. */
    public Markup render(String template, Language language, Map<String, ?> values) {
        return new Markup(
                SLOT.matcher(resource(template))
                        .replaceAll(
                                slot -> Matcher.quoteReplacement(fill(slot, language, values))));
    }

    private String fill(MatchResult slot, Language language, Map<String, ?> values) {
        String name = slot.group(2);
        if (slot.group(1) != null) {
            return Markup.escaped(text(language, name)).html();
        }
        if (name.equals("lang")) {
            return language.tag();
        }
        Object value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("No value for {{" + name + "}}");
        }
        return value instanceof Markup markup
                ? markup.html()
                : Markup.escaped(value.toString()).html();
    }

    /** A file of the site as it is, UTF-8. */
    public String resource(String name) {
        try (InputStream in = open(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException("Could not read " + name, broken);
        }
    }

    private Properties properties(String name) {
        Properties properties = new Properties();
        try (Reader in = new InputStreamReader(open(name), StandardCharsets.UTF_8)) {
            properties.load(in);
        } catch (IOException broken) {
            throw new UncheckedIOException("Could not read " + name, broken);
        }
        return properties;
    }

    private InputStream open(String name) {
        InputStream in = neighbour.getResourceAsStream(name);
        if (in == null) {
            throw new IllegalArgumentException(
                    "No resource " + name + " beside " + neighbour.getName());
        }
        return in;
    }
}
