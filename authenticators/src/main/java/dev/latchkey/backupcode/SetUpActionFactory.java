package dev.latchkey.backupcode;

import dev.latchkey.server.flow.ActionFactory;
import org.keycloak.authentication.CredentialRegistrator;
import org.keycloak.models.KeycloakSession;
import org.keycloak.sessions.AuthenticationSessionModel;

/** Registers the required action {@code latchkey-setup-backup-codes}. */
public final class SetUpActionFactory extends ActionFactory implements CredentialRegistrator {

    public SetUpActionFactory() {
        super(SetUpAction.ID, "Latchkey: set up backup codes", new SetUpAction());
    }

    @Override
    public String getCredentialType(KeycloakSession session, AuthenticationSessionModel tab) {
        return BackupCodesCredential.TYPE;
    }
}
