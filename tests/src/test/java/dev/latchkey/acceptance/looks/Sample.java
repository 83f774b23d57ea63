package dev.latchkey.acceptance.looks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * One state of a page or mail, as {@code pages.json} and {@code mails.json} list them. An object of {@code en} and {@code ru}
 * there is a value that differs by language; the {@code lk} of a sample is laid over the file's.
 *
 * @param kind {@code pages} or {@code mails}
 * @param group what happens to people there
 * @param name of its pictures
 * @param title what it is, for readers of the gallery
 * @param template that renders it, without {@code .ftl}
 */
record Sample(
        String kind, String group, String name, String title, String template, JsonNode source) {

    static final List<String> LANGUAGES = List.of("en", "ru");

    static List<Sample> pages() {
        return read("pages");
    }

    static List<Sample> mails() {
        return read("mails");
    }

    private static List<Sample> read(String kind) {
        try (InputStream file = Sample.class.getResourceAsStream(kind + ".json")) {
            JsonNode list = new ObjectMapper().readTree(file);
            List<Sample> samples = new ArrayList<>();
            for (JsonNode source : list.get(kind)) {
                String name = source.get("name").asText();
                if (source.has("lk")) {
                    ObjectNode all = list.get("lk").deepCopy();
                    all.setAll((ObjectNode) source.get("lk"));
                    ((ObjectNode) source).set("lk", all);
                }
                samples.add(
                        new Sample(
                                kind,
                                source.get("group").asText(),
                                name,
                                source.get("title").asText(),
                                source.path("template").asText(name),
                                source));
            }
            return samples;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the test server is to render it from, as JSON. */
    String model(String language) {
        return spoken(source.deepCopy(), language).toString();
    }

    /** The same without what the pack itself gives to templates, for somebody with that name elsewhere. */
    String bareModel(String language, String nameElsewhere) {
        ObjectNode bare = source.deepCopy();
        bare.remove("lk");
        bare.put("nameElsewhere", nameElsewhere);
        return spoken(bare, language).toString();
    }

    private static JsonNode spoken(JsonNode node, String language) {
        if (node.isObject() && node.size() == LANGUAGES.size() && node.has(language)) {
            return node.get(language);
        }
        if (node instanceof ObjectNode object) {
            object.properties()
                    .forEach(field -> field.setValue(spoken(field.getValue(), language)));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, spoken(array.get(i), language));
            }
        }
        return node;
    }

    @Override
    public String toString() {
        return name;
    }
}
