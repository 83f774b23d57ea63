package dev.latchkey.install.flow;

import java.util.Map;

/**
 * How a step is set.
 *
 * @param alias the name that an admin gave to it
 */
public record StepConfig(String alias, Map<String, String> values) {

    public StepConfig {
        values = Map.copyOf(values);
    }
}
