package dev.latchkey.delivery.sms.http;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** A gateway is configured in a way that can't work. Says which option is wrong and why, without repeating secrets. */
public final class InvalidGatewayException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final TreeMap<String, String> problems;

    /**
     * @param option the option's name within its gateway, such as {@code url}
     * @param problem what is wrong, as the rest of a sentence that begins with the option
     */
    public InvalidGatewayException(String option, String problem) {
        this(Map.of(option, problem));
    }

    /**
     * @param problems what is wrong, by option
     */
    public InvalidGatewayException(Map<String, String> problems) {
        super(problems.toString());
        this.problems = new TreeMap<>(problems);
    }

    /** What is wrong, by option. */
    public Map<String, String> problems() {
        return Collections.unmodifiableMap(problems);
    }
}
