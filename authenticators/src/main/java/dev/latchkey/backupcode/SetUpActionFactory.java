package dev.latchkey.backupcode;

import dev.latchkey.server.PackInfo;
import java.util.Map;
import org.keycloak.Config;
import org.keycloak.authentication.CredentialRegistrator;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ServerInfoAwareProviderFactory;
import org.keycloak.sessions.AuthenticationSessionModel;

/** Registers the required action {@code latchkey-setup-backup-codes}. */
public final class SetUpActionFactory
        implements RequiredActionFactory, CredentialRegistrator, ServerInfoAwareProviderFactory {

    private static final SetUpAction ACTION = new SetUpAction();

    @Override
    public String getId() {
        return SetUpAction.ID;
    }

    @Override
    public String getDisplayText() {
        return "Latchkey: set up backup codes";
    }

    @Override
    public String getCredentialType(KeycloakSession session, AuthenticationSessionModel tab) {
        return BackupCodesCredential.TYPE;
    }

    @Override
    public RequiredActionProvider create(KeycloakSession session) {
        return ACTION;
    }

    @Override
    public Map<String, String> getOperationalInfo() {
        return PackInfo.operationalInfo();
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
