package dev.latchkey.server.keys;

import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;
import org.keycloak.Config;

/**
 * Reads a server option that may name a secret of the vault. Keycloak replaces {@code ${...}} in options by other options and
 * environment variables, knows nothing of the vault there, and takes an option that it can't replace for one that is not
 * set. Here such an option keeps its text.
 */
final class RawOption {

    private RawOption() {}

    /**
     * @param prefix the option's name up to its last part, such as {@code spi-latchkey-keys--default--}
     * @param name its last part, in the form with dashes
     * @return the text, or null if the option is not set
     */
    static String read(Config.Scope scope, String prefix, String name) {
        return Optional.ofNullable(scope.get(name))
                .orElseGet(
                        () ->
                                ConfigProvider.getConfig()
                                        .getConfigValue("kc." + prefix + name)
                                        .getRawValue());
    }
}
