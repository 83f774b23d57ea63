package dev.latchkey.acceptance.realm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The shipped realm as a mould for fresh ones: another name, ids of its own, the placeholders filled in (the Admin API,
 * other than the server's import at start, takes <code>${NAME}</code> literally).
 */
public final class RealmTemplate {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)(?::([^}]*))?}");

    private final String source;

    private RealmTemplate(String source) {
        this.source = source;
    }

    /**
     * Reads a realm export.
     *
     * @param environment values of the placeholders in it
     * @throws IllegalArgumentException if a placeholder has neither a value nor a default
     */
    public static RealmTemplate read(Path export, Map<String, String> environment) {
        try {
            return new RealmTemplate(fill(Files.readString(export), environment));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A realm of that name which shares no id with any other. */
    ObjectNode named(String name) {
        ObjectNode realm = parse();
        Map<JsonNode, TextNode> freshIds = new HashMap<>();
        realm.findValues("id")
                .forEach(id -> freshIds.put(id, new TextNode(UUID.randomUUID().toString())));
        replace(realm, freshIds);
        realm.put("realm", name);
        // a page after some sign-ins, which only its own tests expect
        realm.withObject("/attributes").put("latchkey.readiness.remindDays", "0");
        return realm;
    }

    /** Replaces each id wherever it stands, so that references to it stay whole. */
    private static void replace(JsonNode node, Map<JsonNode, TextNode> freshIds) {
        if (node instanceof ObjectNode object) {
            for (String field :
                    List.copyOf(object.properties().stream().map(Map.Entry::getKey).toList())) {
                TextNode fresh = freshIds.get(object.get(field));
                if (fresh != null) {
                    object.set(field, fresh);
                }
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                TextNode fresh = freshIds.get(array.get(i));
                if (fresh != null) {
                    array.set(i, fresh);
                }
            }
        }
        node.forEach(child -> replace(child, freshIds));
    }

    private static String fill(String source, Map<String, String> environment) {
        return PLACEHOLDER
                .matcher(source)
                .replaceAll(
                        place -> {
                            String value = environment.getOrDefault(place.group(1), place.group(2));
                            if (value == null) {
                                throw new IllegalArgumentException("No value for " + place.group());
                            }
                            return Matcher.quoteReplacement(value);
                        });
    }

    private ObjectNode parse() {
        try {
            return (ObjectNode) JSON.readTree(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
