package dev.latchkey.delivery.sms;

import dev.latchkey.delivery.sms.http.SecretSource;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.vault.VaultStringSecret;

/** Secrets from Keycloak's vault. It files them by realm, so the session must have its realm set. */
final class VaultSecrets implements SecretSource {

    private static final Logger LOG = Logger.getLogger(VaultSecrets.class);

    private final KeycloakSession session;

    VaultSecrets(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public Optional<String> resolve(String configured) {
        if (!configured.startsWith("${vault.")) {
            return Optional.of(configured);
        }
        try (VaultStringSecret secret = session.vault().getStringSecret(configured)) {
            return secret.get();
        } catch (RuntimeException broken) {
            LOG.errorf(broken, "The vault failed");
            return Optional.empty();
        }
    }
}
