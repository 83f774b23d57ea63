package dev.latchkey.server.personal;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** An entry of a {@link Holding} in the making; keeps the order in which its fields are named. */
public final class Told {

    private final Map<String, Object> fields = new LinkedHashMap<>();

    /**
     * @param value null for what there is not: then the field is left out
     */
    public Told with(String field, Object value) {
        if (value != null) {
            fields.put(field, value);
        }
        return this;
    }

    /** An instant in epoch milliseconds, as columns have it. */
    public Told at(String field, long millis) {
        return with(field, Instant.ofEpochMilli(millis).toString());
    }

    public Map<String, Object> entry() {
        return Collections.unmodifiableMap(fields);
    }
}
