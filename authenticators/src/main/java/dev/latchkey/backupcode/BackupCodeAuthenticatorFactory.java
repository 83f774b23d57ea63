package dev.latchkey.backupcode;

import dev.latchkey.server.PackInfo;
import java.util.List;
import java.util.Map;
import org.keycloak.Config;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.AuthenticatorFactory;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ServerInfoAwareProviderFactory;

/** Registers the step {@code latchkey-backup-code}. */
public final class BackupCodeAuthenticatorFactory
        implements AuthenticatorFactory, ServerInfoAwareProviderFactory {

    private static final BackupCodeAuthenticator STEP = new BackupCodeAuthenticator();

    @Override
    public String getId() {
        return "latchkey-backup-code";
    }

    @Override
    public String getDisplayType() {
        return "Latchkey: backup code";
    }

    @Override
    public String getHelpText() {
        return "Takes one of the account's printed codes in place of a lost second factor. Put it last among the"
                + " alternatives of the second factor.";
    }

    /** The lockout ledger counts this category's failures. */
    @Override
    public String getReferenceCategory() {
        return BackupCodesCredential.TYPE;
    }

    @Override
    public Requirement[] getRequirementChoices() {
        return new Requirement[] {
            Requirement.ALTERNATIVE, Requirement.REQUIRED, Requirement.DISABLED
        };
    }

    /** A code that is still to be set up proves nothing. */
    @Override
    public boolean isUserSetupAllowed() {
        return false;
    }

    @Override
    public boolean isConfigurable() {
        return false;
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return List.of();
    }

    @Override
    public Authenticator create(KeycloakSession session) {
        return STEP;
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
