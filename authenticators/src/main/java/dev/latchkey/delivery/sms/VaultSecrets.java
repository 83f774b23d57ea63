package dev.latchkey.delivery.sms;

import dev.latchkey.delivery.sms.http.SecretSource;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.vault.VaultStringSecret;

/**
 * Secrets from Keycloak's vault. It files them by realm; a gateway is configured for the server, so its secrets are
 * looked up as master's, whichever realm sends.
 */
final class VaultSecrets implements SecretSource {

    private static final Logger LOG = Logger.getLogger(VaultSecrets.class);

    private final KeycloakSessionFactory sessions;

    VaultSecrets(KeycloakSessionFactory sessions) {
        this.sessions = sessions;
    }

    @Override
    public Optional<String> resolve(String configured) {
        if (!configured.startsWith("${vault.")) {
            return Optional.of(configured);
        }
        try {
            // A session asks the vault as one realm for all its life, so the sender's own is of no
            // use.
            return KeycloakModelUtils.runJobInTransactionWithResult(
                    sessions, session -> fromVault(session, configured));
        } catch (RuntimeException broken) {
            LOG.error("The vault could not be asked", broken);
            return Optional.empty();
        }
    }

    private static Optional<String> fromVault(KeycloakSession session, String reference) {
        session.getContext().setRealm(session.realms().getRealmByName(Config.getAdminRealm()));
        try (VaultStringSecret secret = session.vault().getStringSecret(reference)) {
            return secret.get();
        }
    }
}
