package dev.latchkey.contactcode;

import java.util.Set;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.OTPCredentialModel;
import org.keycloak.models.credential.RecoveryAuthnCodesCredentialModel;
import org.keycloak.models.credential.WebAuthnCredentialModel;

/** What a code may stand in for. An account without any of these has no second factor, and a contact makes none. */
final class LostFactor {

    /** Another room's, whose name for it is what outsiders see too. */
    static final String BACKUP_CODES = "latchkey-backup-codes";

    private static final Set<String> KINDS =
            Set.of(
                    OTPCredentialModel.TYPE,
                    WebAuthnCredentialModel.TYPE_TWOFACTOR,
                    RecoveryAuthnCodesCredentialModel.TYPE,
                    BACKUP_CODES);

    private LostFactor() {}

    static boolean mayBeOf(UserModel user) {
        return KINDS.stream().anyMatch(user.credentialManager()::isConfiguredFor);
    }
}
