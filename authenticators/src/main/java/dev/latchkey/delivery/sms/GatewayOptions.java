package dev.latchkey.delivery.sms;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.keycloak.Config.Scope;

/**
 * The server options of one gateway, as the operator wrote them.
 *
 * <p>Keycloak replaces {@code ${...}} in server options by other options and environment variables, knows nothing of
 * the vault there, and takes an option whose {@code ${...}} it can't replace for one that is not set: a {@code
 * ${vault.key}} would be lost without a word. Here such an option keeps its text.
 */
public final class GatewayOptions {

    private final UnaryOperator<String> source;
    private final Set<String> names;

    private GatewayOptions(UnaryOperator<String> source, Set<String> names) {
        this.source = source;
        this.names = names;
    }

    /** Options from elsewhere than the server, for tests. */
    public static GatewayOptions of(Map<String, String> options) {
        return new GatewayOptions(options::get, options.keySet());
    }

    static GatewayOptions of(Scope scope, String gateway) {
        Config server = ConfigProvider.getConfig();
        String prefix = "kc." + SmsSpi.optionPrefix(gateway);
        Set<String> names =
                StreamSupport.stream(server.getPropertyNames().spliterator(), false)
                        .filter(name -> name.startsWith(prefix))
                        .map(name -> name.substring(prefix.length()))
                        .collect(Collectors.toSet());
        return new GatewayOptions(
                option ->
                        Optional.ofNullable(scope.get(option))
                                .orElseGet(
                                        () -> server.getConfigValue(prefix + option).getRawValue()),
                names);
    }

    /** The value of an option; empty if it is not set, or set to nothing but white space. */
    public Optional<String> get(String option) {
        return Optional.ofNullable(source.apply(option))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    /** The options that are set, known or not. */
    public Set<String> names() {
        return names;
    }
}
