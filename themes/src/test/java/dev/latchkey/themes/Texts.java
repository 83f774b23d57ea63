package dev.latchkey.themes;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.params.provider.Arguments;

/**
 * The texts that one language of theme {@code latchkey} resolves to on one version of Keycloak: the theme's own over those of
 * the themes that it descends from.
 */
final class Texts {

    /** The stock themes that each type of ours descends from, the remotest first. */
    private static final Map<String, List<String>> PARENTS =
            Map.of(
                    "login", List.of("base", "keycloak.v2"),
                    "email", List.of("base"),
                    "account", List.of("base", "keycloak.v3"));

    private static final Path STOCK = Path.of(System.getProperty("latchkey.stock"));
    private static final Path OURS = Path.of("src/main/resources/theme/latchkey");

    private Texts() {}

    /** What the theme has to be complete on: versions of Keycloak, the one at hand first, and types of themes. */
    static Stream<Arguments> all() {
        return Stream.of(
                Arguments.of(versions().get(0), "login"),
                Arguments.of(versions().get(0), "email"),
                // the one version of the console that is on the class path
                Arguments.of(versions().get(0), "account"),
                Arguments.of(versions().get(1), "login"),
                Arguments.of(versions().get(1), "email"));
    }

    static List<String> versions() {
        return List.of(System.getProperty("latchkey.stock.versions").split(","));
    }

    /** Keycloak's own, by key. */
    static Map<String, String> stock(String version, String type, String language) {
        Map<String, String> texts = new TreeMap<>();
        for (String theme : PARENTS.get(type)) {
            String entry =
                    "theme/%s/%s/messages/messages_%s.properties".formatted(theme, type, language);
            texts.putAll(fromThemes(version, entry));
            texts.putAll(fromAccountConsole(entry));
        }
        if (texts.isEmpty()) {
            throw new IllegalStateException(
                    "Keycloak %s has no texts for %s".formatted(version, type));
        }
        return texts;
    }

    /** Ours alone, by key. */
    static Map<String, String> own(String type, String language) {
        Path file = OURS.resolve(type).resolve("messages/messages_" + language + ".properties");
        if (!Files.exists(file)) {
            return Map.of();
        }
        try (Reader reader = Files.newBufferedReader(file)) {
            return load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a visitor gets to read, by key. */
    static Map<String, String> resolved(String version, String type, String language) {
        Map<String, String> texts = stock(version, type, language);
        texts.putAll(own(type, language));
        return texts;
    }

    private static Map<String, String> fromThemes(String version, String entry) {
        Path jar = STOCK.resolve("keycloak-themes-" + version + ".jar");
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            ZipEntry found = zip.getEntry(entry);
            return found == null ? Map.of() : load(reader(zip.getInputStream(found)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> fromAccountConsole(String entry) {
        try (InputStream found = Texts.class.getResourceAsStream("/" + entry)) {
            return found == null ? Map.of() : load(reader(found));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reader reader(InputStream stream) {
        return new InputStreamReader(stream, StandardCharsets.UTF_8);
    }

    private static Map<String, String> load(Reader reader) throws IOException {
        Properties properties = new Properties();
        properties.load(reader);
        Map<String, String> texts = new TreeMap<>();
        properties.stringPropertyNames().forEach(k -> texts.put(k, properties.getProperty(k)));
        return texts;
    }
}
