package dev.latchkey.themes;

import freemarker.cache.FileTemplateLoader;
import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.TemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.SimpleDate;
import freemarker.template.SimpleNumber;
import freemarker.template.TemplateException;
import freemarker.template.TemplateMethodModelEx;
import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/**
 * Renders mails as Keycloak's {@code FreeMarkerEmailTemplateProvider} does: the theme's templates first, then those that the
 * pack brings along; the theme's texts over Keycloak's and over the pack's.
 */
final class MailRenderer {

    private static final Path PACK =
            Path.of("../authenticators/src/main/resources/theme-resources");
    private static final Path THEME = Path.of("src/main/resources/theme/latchkey/email");

    private final Locale language;
    private final Map<String, String> texts = new HashMap<>();
    private final Configuration templates = new Configuration(Configuration.VERSION_2_3_32);

    MailRenderer(String language) {
        this.language = Locale.forLanguageTag(language);
        read(PACK.resolve("messages/messages_" + language + ".properties"));
        texts.putAll(Texts.resolved(Texts.versions().get(0), "email", language));
        templates.setOutputFormat(HTMLOutputFormat.INSTANCE);
        templates.setTemplateLoader(
                new MultiTemplateLoader(
                        new TemplateLoader[] {files(THEME), files(PACK.resolve("templates"))}));
    }

    /** The mails' templates of this theme, by the names under which Keycloak asks for them. */
    static List<String> letters() {
        try (var files = Files.list(THEME.resolve("letters"))) {
            return files.map(file -> file.getFileName().toString().replace(".ftl", ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String subject(String key, Object... arguments) {
        return format(key, arguments);
    }

    /** One of the two parts of a mail, {@code html} or {@code text}. */
    String render(String part, String letter, Map<String, Object> attributes) {
        Map<String, Object> model = new HashMap<>(attributes);
        model.put("msg", (TemplateMethodModelEx) this::message);
        model.put("linkExpirationFormatter", (TemplateMethodModelEx) this::validity);
        model.put("kcSanitize", (TemplateMethodModelEx) arguments -> arguments.get(0));
        model.put("locale", language);
        model.put("ltr", true);
        model.putIfAbsent("properties", Map.of());
        StringWriter out = new StringWriter();
        try {
            templates.getTemplate(part + "/" + letter + ".ftl").process(model, out);
        } catch (IOException | TemplateException e) {
            throw new IllegalStateException(part + "/" + letter, e);
        }
        return out.toString();
    }

    private Object message(List<?> arguments) {
        Object[] values = arguments.stream().skip(1).map(MailRenderer::plain).toArray();
        return format(arguments.get(0).toString(), values);
    }

    private Object validity(List<?> arguments) {
        String unit = texts.get("linkExpirationFormatter.timePeriodUnit.minutes");
        long minutes = Long.parseLong(arguments.get(0).toString());
        return minutes + " " + MessageFormat.format(unit, minutes);
    }

    private String format(String key, Object... values) {
        return new MessageFormat(texts.getOrDefault(key, key), language).format(values);
    }

    private static Object plain(Object value) {
        if (value instanceof SimpleDate date) {
            return date.getAsDate();
        }
        return value instanceof SimpleNumber number ? number.getAsNumber() : value.toString();
    }

    private void read(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        properties.stringPropertyNames().forEach(k -> texts.put(k, properties.getProperty(k)));
    }

    private static TemplateLoader files(Path folder) {
        try {
            return new FileTemplateLoader(new File(folder.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
