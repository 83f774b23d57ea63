package dev.latchkey.backupcode;

import dev.latchkey.server.PackInfo;
import java.util.Map;
import org.keycloak.credential.CredentialProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ServerInfoAwareProviderFactory;

/** Registers the credential {@code latchkey-backup-codes}. */
public final class BackupCodesProviderFactory
        implements CredentialProviderFactory<BackupCodesProvider>, ServerInfoAwareProviderFactory {

    static final String ID = BackupCodesCredential.TYPE;

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public BackupCodesProvider create(KeycloakSession session) {
        return new BackupCodesProvider(session);
    }

    @Override
    public Map<String, String> getOperationalInfo() {
        return PackInfo.operationalInfo();
    }
}
