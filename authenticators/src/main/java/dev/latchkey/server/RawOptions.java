package dev.latchkey.server;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.keycloak.Config.Scope;

/**
 * The server options of one provider, as the operator wrote them.
 *
 * <p>Keycloak replaces {@code ${...}} in server options by other options and environment variables, knows nothing of
 * the vault there, and takes an option whose {@code ${...}} it can't replace for one that is not set: a {@code
 * ${vault.key}} would be lost without a word. Here such an option keeps its text.
 */
public final class RawOptions {

    private final Scope scope;
    private final Config server = ConfigProvider.getConfig();
    private final String prefix;

    /**
     * @param scope the provider's own, as its factory is given it
     * @param prefix an option's name up to its last part, such as {@code spi-latchkey-keys--default--}
     */
    public RawOptions(Scope scope, String prefix) {
        this.scope = scope;
        this.prefix = "kc." + prefix;
    }

    /**
     * The text of an option; empty if it is not set.
     *
     * @param option its last part, in the form with dashes
     */
    public Optional<String> get(String option) {
        return Optional.ofNullable(scope.get(option))
                .or(
                        () ->
                                Optional.ofNullable(
                                        server.getConfigValue(prefix + option).getRawValue()));
    }

    /** The last parts of the options that are set, known or not. */
    public Set<String> names() {
        return StreamSupport.stream(server.getPropertyNames().spliterator(), false)
                .filter(name -> name.startsWith(prefix))
                .map(name -> name.substring(prefix.length()))
                .collect(Collectors.toSet());
    }
}
