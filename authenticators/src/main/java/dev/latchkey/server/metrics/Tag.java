package dev.latchkey.server.metrics;

import java.util.List;
import java.util.Set;

/**
 * What a counter's steps are told apart by.
 *
 * @param values all there are; none for names that the server's operator gives, of which there are few
 */
record Tag(String key, Set<String> values) {

    /** What a value counts as that is not among those the counter declares: nothing from outside becomes a series. */
    static final String OTHER = "other";

    Tag {
        values = Set.copyOf(values);
    }

    static Tag of(String key, String... values) {
        return new Tag(key, Set.copyOf(List.of(values)));
    }

    /** Values are names of the server's own providers. */
    static Tag ofProviders(String key) {
        return new Tag(key, Set.of());
    }

    boolean isOpen() {
        return values.isEmpty();
    }

    String bounded(String value) {
        return isOpen() || values.contains(value) ? value : OTHER;
    }
}
