package dev.latchkey.server.keys;

import dev.latchkey.server.PackInfo;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.keycloak.Config;
import org.keycloak.common.util.Environment;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;
import org.keycloak.provider.ServerInfoAwareProviderFactory;

/**
 * Reads the server secret from {@code spi-latchkey-keys--default--secret} (environment {@code
 * KC_SPI_LATCHKEY_KEYS__DEFAULT__SECRET}) or from the vault that it names.
 *
 * <p>Without one a production server does not start: a secret made up at start-up would differ between nodes, and one kept
 * in the database would be stolen with the tables that it protects. Development mode makes one and says so.
 */
public final class ConfiguredKeyRingFactory
        implements KeyRingFactory, ServerInfoAwareProviderFactory {

    private static final Logger LOG = Logger.getLogger(ConfiguredKeyRingFactory.class);
    private static final String OPTION = "spi-latchkey-keys--default--";
    private static final String SECRET = "secret";
    private static final String PREVIOUS = "previousSecret";

    private String current;
    private String previous;
    private volatile KeyRing keyRing;

    @Override
    public String getId() {
        return "default";
    }

    @Override
    public void init(Config.Scope config) {
        current = config.get(SECRET);
        previous = config.get(PREVIOUS);
        if (current == null && !Environment.isDevMode() && !Environment.isNonServerMode()) {
            throw new IllegalStateException(
                    "Latchkey needs a server secret: set "
                            + OPTION
                            + "secret (or KC_SPI_LATCHKEY_KEYS__DEFAULT__SECRET), the same on every node."
                            + " Make one with: openssl rand -base64 32");
        }
    }

    /** The vault can be asked only once the server's providers are up. */
    @Override
    public void postInit(KeycloakSessionFactory factory) {
        if (current == null) {
            byte[] bytes = new byte[ServerSecret.LEAST_BYTES];
            new SecureRandom().nextBytes(bytes);
            keyRing = new DerivedKeyRing(ServerSecret.random(bytes));
            if (Environment.isDevMode()) {
                LOG.warn(
                        "Latchkey: no server secret is set, so this development server made one. Codes, links and"
                                + " counters end with a restart. Set "
                                + OPTION
                                + "secret to keep them.");
            }
        } else if (!refersToVault(current) && !refersToVault(previous)) {
            keyRing = ring(current, previous);
        }
    }

    @Override
    public KeyRing create(KeycloakSession session) {
        if (keyRing == null) {
            keyRing = ringFromVault(session.getKeycloakSessionFactory());
        }
        return keyRing;
    }

    private static boolean refersToVault(String text) {
        return text != null && text.startsWith("${vault.");
    }

    /** Keycloak's vault resolves names within a realm; the secret is the server's, so it is looked up as master's. */
    private KeyRing ringFromVault(KeycloakSessionFactory factory) {
        return KeycloakModelUtils.runJobInTransactionWithResult(
                factory,
                session -> {
                    RealmModel master = session.realms().getRealmByName(Config.getAdminRealm());
                    session.getContext().setRealm(master);
                    return ring(
                            fromVault(session, "secret", current),
                            previous == null
                                    ? null
                                    : fromVault(session, "previous-secret", previous));
                });
    }

    private static String fromVault(KeycloakSession session, String key, String text) {
        try (var secret = session.vault().getStringSecret(text)) {
            return secret.get()
                    .orElseThrow(
                            () ->
                                    new IllegalStateException(
                                            OPTION
                                                    + key
                                                    + " names a secret that the vault does not have"));
        }
    }

    private static KeyRing ring(String current, String previous) {
        try {
            return new DerivedKeyRing(ServerSecret.of(current, previous));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    OPTION + "secret or " + OPTION + "previous-secret " + e.getMessage());
        }
    }

    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        return ProviderConfigurationBuilder.create()
                .property()
                .name(SECRET)
                .type(ProviderConfigProperty.STRING_TYPE)
                .secret(true)
                .helpText(
                        "At least 32 random bytes in base64, the same on every node. May be ${vault.key}; the vault"
                                + " is asked in realm master.")
                .add()
                .property()
                .name(PREVIOUS)
                .type(ProviderConfigProperty.STRING_TYPE)
                .secret(true)
                .helpText("The secret before the current one, while it is being rotated.")
                .add()
                .build();
    }

    @Override
    public Map<String, String> getOperationalInfo() {
        return PackInfo.operationalInfo();
    }

    @Override
    public void close() {}
}
