package dev.latchkey.server.keys;

import dev.latchkey.server.PackInfo;
import dev.latchkey.server.RawOptions;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.keycloak.Config;
import org.keycloak.common.util.Environment;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;
import org.keycloak.provider.ServerInfoAwareProviderFactory;
import org.keycloak.vault.VaultStringSecret;

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
    private static final String PREVIOUS = "previous-secret";

    private String current;
    private String previous;
    private volatile KeyRing keyRing;

    @Override
    public String getId() {
        return "default";
    }

    @Override
    public void init(Config.Scope config) {
        RawOptions options = new RawOptions(config, OPTION);
        current = options.get(SECRET).orElse(null);
        previous = options.get(PREVIOUS).orElse(null);
        if (current == null && !Environment.isDevMode() && !Environment.isNonServerMode()) {
            throw new IllegalStateException(
                    "Latchkey needs a server secret: set "
                            + OPTION
                            + "secret (or KC_SPI_LATCHKEY_KEYS__DEFAULT__SECRET), the same on every node."
                            + " Make one with: openssl rand -base64 32");
        }
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        if (current == null) {
            keyRing = new DerivedKeyRing(ServerSecret.random());
            if (Environment.isDevMode()) {
                LOG.warn(
                        "Latchkey: no server secret is set, so this development server made one. Codes, links and"
                                + " counters end with a restart. Set "
                                + OPTION
                                + "secret to keep them.");
            }
        } else if (refersToVault(current) || refersToVault(previous)) {
            // before that event there is no realm yet in which the vault could be asked
            factory.register(
                    event -> {
                        if (event instanceof PostMigrationEvent) {
                            keyRing = ringFromVault(factory, current, previous);
                        }
                    });
        } else {
            keyRing = ring(current, previous);
        }
    }

    @Override
    public KeyRing create(KeycloakSession session) {
        if (keyRing == null) {
            throw new IllegalStateException(
                    "Latchkey's server secret could not be read: see " + OPTION + SECRET);
        }
        return keyRing;
    }

    private static boolean refersToVault(String text) {
        return text != null && text.startsWith("${vault.");
    }

    /** Keycloak's vault resolves names within a realm; the secret is the server's, so it is looked up as master's. */
    private static KeyRing ringFromVault(
            KeycloakSessionFactory factory, String current, String previous) {
        return KeycloakModelUtils.runJobInTransactionWithResult(
                factory,
                session -> {
                    RealmModel master = session.realms().getRealmByName(Config.getAdminRealm());
                    session.getContext().setRealm(master);
                    return ring(
                            fromVault(session, SECRET, current),
                            previous == null ? null : fromVault(session, PREVIOUS, previous));
                });
    }

    private static String fromVault(KeycloakSession session, String key, String text) {
        if (!refersToVault(text)) {
            return text;
        }
        try (VaultStringSecret secret = session.vault().getStringSecret(text)) {
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
        byte[] first = decode(SECRET, current);
        return new DerivedKeyRing(
                new ServerSecret(
                        previous == null
                                ? List.of(first)
                                : List.of(first, decode(PREVIOUS, previous))));
    }

    private static byte[] decode(String key, String text) {
        try {
            return ServerSecret.decode(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(OPTION + key + ' ' + e.getMessage());
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
