package dev.latchkey.backupcode;

import java.util.List;
import org.keycloak.credential.CredentialInput;
import org.keycloak.credential.CredentialInputValidator;
import org.keycloak.credential.CredentialMetadata;
import org.keycloak.credential.CredentialModel;
import org.keycloak.credential.CredentialProvider;
import org.keycloak.credential.CredentialTypeMetadata;
import org.keycloak.credential.CredentialTypeMetadataContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Backup codes as Keycloak knows credentials: in its consoles, and for whoever validates by type. */
final class BackupCodesProvider
        implements CredentialProvider<BackupCodesCredential>, CredentialInputValidator {

    private final KeycloakSession session;

    BackupCodesProvider(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public String getType() {
        return BackupCodesCredential.TYPE;
    }

    @Override
    public CredentialModel createCredential(
            RealmModel realm, UserModel user, BackupCodesCredential credential) {
        return new BackupCodes(session, realm, user).keep(credential.set());
    }

    @Override
    public boolean deleteCredential(RealmModel realm, UserModel user, String credentialId) {
        return user.credentialManager().removeStoredCredentialById(credentialId);
    }

    @Override
    public BackupCodesCredential getCredentialFromModel(CredentialModel model) {
        return BackupCodesCredential.of(model);
    }

    @Override
    public CredentialTypeMetadata getCredentialTypeMetadata(CredentialTypeMetadataContext context) {
        return CredentialTypeMetadata.builder()
                .type(getType())
                .category(CredentialTypeMetadata.Category.TWO_FACTOR)
                .displayName("latchkeyBackupCodes")
                .helpText("latchkeyBackupCodesHelp")
                .iconCssClass("kcAuthenticatorRecoveryAuthnCodesClass")
                .createAction(SetUpAction.ID)
                .removeable(true)
                .build(session);
    }

    @Override
    public CredentialMetadata getCredentialMetadata(
            BackupCodesCredential credential, CredentialTypeMetadata type) {
        CredentialMetadata metadata = new CredentialMetadata();
        metadata.setCredentialModel(credential);
        KeptSet set = credential.set();
        // as properties: the console would put nothing in place of a text's {0} (it writes {{0}})
        metadata.setInfoProperties(
                List.of(
                        property("latchkeyBackupMailSet", set.id()),
                        property("latchkeyBackupMailLeft", Integer.toString(set.left()))));
        if (Reminder.at(set.left()) != Reminder.NONE) {
            metadata.setWarningMessageTitle("latchkeyBackupConsoleFew");
            metadata.setWarningMessageDescription("latchkeyBackupConsoleRenew");
        }
        return metadata;
    }

    private static CredentialMetadata.LocalizedMessage property(String nameKey, String value) {
        return new CredentialMetadata.LocalizedMessage(nameKey, new String[] {value});
    }

    @Override
    public boolean supportsCredentialType(String type) {
        return getType().equals(type);
    }

    /** A set that is used up can't be asked for. */
    @Override
    public boolean isConfiguredFor(RealmModel realm, UserModel user, String type) {
        return supportsCredentialType(type) && new BackupCodes(session, realm, user).left() > 0;
    }

    /** Uses the code up if it is right. */
    @Override
    public boolean isValid(RealmModel realm, UserModel user, CredentialInput input) {
        return supportsCredentialType(input.getType())
                && input.getChallengeResponse() != null
                && new BackupCodes(session, realm, user).use(input.getChallengeResponse())
                        instanceof CodeUse.Accepted;
    }
}
