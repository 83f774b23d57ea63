package dev.latchkey.delivery.sms.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A JSON object with {@link Placeholder}s in its text values, such as {@code {"to":"{to}","text":"{text}"}}. It is the
 * one way to say what a gateway is told, whether that travels as JSON, as a form or in the query.
 *
 * <p>Values are put into the parsed tree and never into text, so no message can break out of its place, and what a
 * message brings along is not searched for placeholders again. A member whose placeholder has no value is left out.
 */
public final class RequestTemplate {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final ObjectNode template;
    private final Set<Placeholder> used = EnumSet.noneOf(Placeholder.class);

    private RequestTemplate(ObjectNode template) {
        this.template = template;
        collectFrom(template);
    }

    /**
     * @throws IllegalArgumentException if this is no JSON object, names an unknown placeholder, or leaves out the
     *     recipient or the text
     */
    public static RequestTemplate parse(String json) {
        RequestTemplate parsed = new RequestTemplate(object(json));
        if (!parsed.uses(Placeholder.TEXT)) {
            throw new IllegalArgumentException("must use {text}");
        }
        if (!parsed.uses(Placeholder.TO) && !parsed.uses(Placeholder.TO_DIGITS)) {
            throw new IllegalArgumentException("must use {to} or {to-digits}");
        }
        if (parsed.uses(Placeholder.MESSAGE_ID)) {
            throw new IllegalArgumentException(
                    "must not use {message-id}, which is known only afterwards");
        }
        return parsed;
    }

    /**
     * What is asked about a message that was accepted.
     *
     * @throws IllegalArgumentException if this is no JSON object, names an unknown placeholder, or leaves out the
     *     message's id
     */
    public static RequestTemplate parseInquiry(String json) {
        RequestTemplate parsed = new RequestTemplate(object(json));
        if (!parsed.uses(Placeholder.MESSAGE_ID)) {
            throw new IllegalArgumentException("must use {message-id}");
        }
        return parsed;
    }

    private static ObjectNode object(String json) {
        try {
            if (Json.parse(json) instanceof ObjectNode object) {
                return object;
            }
        } catch (JsonProcessingException notJson) {
            // The parser's own words may repeat a secret that was written into the template.
        }
        throw new IllegalArgumentException(
                "must be a JSON object, such as {\"to\":\"{to}\",\"text\":\"{text}\"}");
    }

    private void collectFrom(JsonNode node) {
        if (node.isTextual()) {
            Matcher braces = Placeholder.IN_BRACES.matcher(node.textValue());
            while (braces.find()) {
                used.add(known(braces.group(1)));
            }
        }
        node.forEach(this::collectFrom);
    }

    private static Placeholder known(String word) {
        return Placeholder.named(word)
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "names {" + word + "}; there are only " + allTokens()));
    }

    private static String allTokens() {
        return Stream.of(Placeholder.values())
                .filter(placeholder -> placeholder != Placeholder.MESSAGE_ID)
                .map(Placeholder::token)
                .collect(Collectors.joining(" "));
    }

    public boolean uses(Placeholder placeholder) {
        return used.contains(placeholder);
    }

    /** Whether each value is a plain one, as a form or a query needs it. */
    boolean isFlat() {
        for (JsonNode value : template) {
            if (value.isContainerNode()) {
                return false;
            }
        }
        return true;
    }

    ObjectNode fill(Map<Placeholder, String> values) {
        return fill(template, values);
    }

    private static ObjectNode fill(ObjectNode object, Map<Placeholder, String> values) {
        ObjectNode filled = NODES.objectNode();
        object.properties()
                .forEach(
                        member ->
                                fill(member.getValue(), values)
                                        .ifPresent(value -> filled.set(member.getKey(), value)));
        return filled;
    }

    private static ArrayNode fill(ArrayNode list, Map<Placeholder, String> values) {
        ArrayNode filled = NODES.arrayNode();
        list.forEach(element -> fill(element, values).ifPresent(filled::add));
        return filled;
    }

    private static Optional<JsonNode> fill(JsonNode node, Map<Placeholder, String> values) {
        if (node instanceof ObjectNode object) {
            return Optional.of(fill(object, values));
        }
        if (node instanceof ArrayNode list) {
            return Optional.of(fill(list, values));
        }
        if (node instanceof TextNode text) {
            return fill(text.textValue(), values);
        }
        return Optional.of(node);
    }

    private static Optional<JsonNode> fill(String text, Map<Placeholder, String> values) {
        Matcher braces = Placeholder.IN_BRACES.matcher(text);
        StringBuilder filled = new StringBuilder();
        while (braces.find()) {
            Placeholder placeholder = known(braces.group(1));
            String value = values.get(placeholder);
            if (value == null || value.isEmpty()) {
                return Optional.empty();
            }
            if (placeholder.isNumber() && text.equals(placeholder.token())) {
                return Optional.of(NODES.numberNode(Long.parseLong(value)));
            }
            braces.appendReplacement(filled, Matcher.quoteReplacement(value));
        }
        return Optional.of(NODES.textNode(braces.appendTail(filled).toString()));
    }
}
