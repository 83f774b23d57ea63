package dev.latchkey.delivery.sms;

import dev.latchkey.delivery.sms.http.InvalidGatewayException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads {@link GenericOption}s and collects what is wrong with them, so that an operator sees all mistakes at once. */
final class OptionReader {

    private static final Pattern VAULT_REFERENCE = Pattern.compile("\\$\\{vault\\.[^}]+}");

    /** Those that are looked up in the vault when a message is sent. */
    private static final Set<GenericOption> FROM_VAULT =
            EnumSet.of(GenericOption.USERNAME, GenericOption.PASSWORD, GenericOption.TOKEN);

    private final GatewayOptions options;
    private final Map<String, String> problems = new TreeMap<>();

    OptionReader(GatewayOptions options) {
        this.options = options;
    }

    boolean isAnySet() {
        return Arrays.stream(GenericOption.values()).anyMatch(this::isSet)
                || unknown().findAny().isPresent();
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

    /**
     * Finds what would go unnoticed: an option with a slip in its name, so that the gateway would be read by another
     * rule, and a reference that leads nowhere.
     */
    void refuseStrays() {
        unknown().forEach(name -> problems.put(name, "is not an option of this gateway"));
        for (GenericOption option : GenericOption.values()) {
            if (given(option).filter(text -> isDangling(option, text)).isPresent()) {
                problem(option, "holds a ${...} that can't be resolved");
            }
        }
    }

    private Stream<String> unknown() {
        return options.names().stream().filter(name -> !isKnown(name));
    }

    /** Besides ours there is one that Keycloak has for each provider. */
    private static boolean isKnown(String name) {
        return name.equals("enabled") || GenericOption.exists(name) || SpendOption.exists(name);
    }

    private static boolean isDangling(GenericOption option, String text) {
        boolean fromVault = FROM_VAULT.contains(option) && VAULT_REFERENCE.matcher(text).matches();
        return text.contains("${") && !fromVault;
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
        return options.get(option.key());
    }
}
