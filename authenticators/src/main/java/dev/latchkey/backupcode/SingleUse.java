package dev.latchkey.backupcode;

import dev.latchkey.server.KeycloakClock;
import dev.latchkey.server.db.AtomicStatements;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.jpa.entities.CredentialEntity;
import org.keycloak.storage.jpa.entity.FederatedUserCredentialEntity;

/**
 * Lets a code be used once, over all nodes (R16, A13): under a lock on its set's row, in a transaction of its own, which is
 * committed when the call returns.
 *
 * <p>Not by {@code updateStoredCredential}: {@code CredentialEntity} has a version, so whoever loses a race would get an
 * exception's page, and {@code FederatedUserCredentialEntity} has none, so there both would win.
 */
final class SingleUse {

    private static final Logger LOG = Logger.getLogger(SingleUse.class);

    private SingleUse() {}

    /**
     * @return the set after it; empty if the code was used before, or its set is not there any more
     */
    static Optional<KeptSet> of(KeycloakSession session, String credentialId, String selector) {
        return AtomicStatements.run(
                session.getKeycloakSessionFactory(),
                entities -> use(entities, credentialId, selector));
    }

    private static Optional<KeptSet> use(
            EntityManager entities, String credentialId, String selector) {
        CredentialEntity own =
                entities.find(CredentialEntity.class, credentialId, LockModeType.PESSIMISTIC_WRITE);
        if (own != null) {
            return use(
                    BackupCodesCredential.read(own.getCredentialData(), own.getSecretData()),
                    selector,
                    (open, secret) -> {
                        own.setCredentialData(open);
                        own.setSecretData(secret);
                    });
        }
        FederatedUserCredentialEntity federated =
                entities.find(
                        FederatedUserCredentialEntity.class,
                        credentialId,
                        LockModeType.PESSIMISTIC_WRITE);
        if (federated != null) {
            return use(
                    BackupCodesCredential.read(
                            federated.getCredentialData(), federated.getSecretData()),
                    selector,
                    (open, secret) -> {
                        federated.setCredentialData(open);
                        federated.setSecretData(secret);
                    });
        }
        LOG.warnf(
                "Backup codes %s are not in the server's database, so none was used", credentialId);
        return Optional.empty();
    }

    private static Optional<KeptSet> use(
            KeptSet before, String selector, BiConsumer<String, String> write) {
        Optional<KeptSet> after = before.use(selector, KeycloakClock.now());
        after.ifPresent(
                set ->
                        write.accept(
                                BackupCodesCredential.openPart(set),
                                BackupCodesCredential.secretPart(set)));
        return after;
    }
}
