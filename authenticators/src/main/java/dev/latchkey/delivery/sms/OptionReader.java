package dev.latchkey.delivery.sms;

import dev.latchkey.delivery.sms.http.InvalidGatewayException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Reads {@link GenericOption}s and collects what is wrong with them, so that an operator sees all mistakes at once. */
final class OptionReader {

    private final UnaryOperator<String> source;
    private final Map<String, String> problems = new TreeMap<>();

    /**
     * @param source the value of an option by its key, {@code null} if it is not set
     */
    OptionReader(UnaryOperator<String> source) {
        this.source = source;
    }

    boolean isAnySet() {
        return Arrays.stream(GenericOption.values()).anyMatch(this::isSet);
    }

    boolean isSet(GenericOption option) {
        return given(option).isPresent();
    }

    /** What is set, else the option's standard, else an empty text. */
    String text(GenericOption option) {
        return value(option).orElse("");
    }

    /** What is set, else the option's standard, if it can be parsed. */
    <T> Optional<T> read(GenericOption option, Function<String, T> parser) {
        try {
            return value(option).map(parser);
        } catch (IllegalArgumentException invalid) {
            problem(option, invalid.getMessage());
        } catch (InvalidGatewayException invalid) {
            problems.putAll(invalid.problems());
        }
        return Optional.empty();
    }

    /** What can be built of several options, which then speaks for itself of what is wrong with them. */
    <T> Optional<T> build(Supplier<T> builder) {
        try {
            return Optional.of(builder.get());
        } catch (InvalidGatewayException invalid) {
            problems.putAll(invalid.problems());
            return Optional.empty();
        }
    }

    /**
     * @param problem the rest of a sentence that begins with the option; without its value, which may be a secret
     */
    void problem(GenericOption option, String problem) {
        problems.putIfAbsent(option.key(), problem);
    }

    boolean hasProblem() {
        return !problems.isEmpty();
    }

    /**
     * @throws InvalidGatewayException if there is a problem
     */
    void requireNoProblem() {
        if (hasProblem()) {
            throw new InvalidGatewayException(problems);
        }
    }

    private Optional<String> value(GenericOption option) {
        return given(option).or(() -> Optional.ofNullable(option.standard()));
    }

    private Optional<String> given(GenericOption option) {
        return Optional.ofNullable(source.apply(option.key()))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }
}
