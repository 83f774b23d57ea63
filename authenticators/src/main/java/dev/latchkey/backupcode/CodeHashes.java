package dev.latchkey.backupcode;

import org.keycloak.credential.CredentialModel;
import org.keycloak.credential.hash.PasswordHashProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.models.RealmModel;
import org.keycloak.models.credential.PasswordCredentialModel;

/** Hashes secrets as the realm hashes passwords: salted and slow (R15). One call costs what one password costs. */
final class CodeHashes {

    private final KeycloakSession session;
    private final PasswordPolicy policy;

    CodeHashes(KeycloakSession session, RealmModel realm) {
        this.session = session;
        policy = realm.getPasswordPolicy();
    }

    KeptCode hash(BackupCode code) {
        PasswordCredentialModel hashed =
                current().encodedCredential(code.secret(), policy.getHashIterations());
        return new KeptCode(
                code.selector(), hashed.getCredentialData(), hashed.getSecretData(), null);
    }

    /** Whether {@code code} is the stored one, by the algorithm that was the realm's when it was stored. */
    boolean matches(BackupCode code, KeptCode kept) {
        CredentialModel stored = new CredentialModel();
        stored.setCredentialData(kept.hashData());
        stored.setSecretData(kept.hash());
        PasswordCredentialModel hashed = PasswordCredentialModel.createFromCredentialModel(stored);
        PasswordHashProvider provider =
                session.getProvider(
                        PasswordHashProvider.class,
                        hashed.getPasswordCredentialData().getAlgorithm());
        return provider != null && provider.verify(code.secret(), hashed);
    }

    /** A realm that names no algorithm has the server's. */
    private PasswordHashProvider current() {
        String algorithm = policy.getHashAlgorithm();
        return algorithm == null
                ? session.getProvider(PasswordHashProvider.class)
                : session.getProvider(PasswordHashProvider.class, algorithm);
    }
}
