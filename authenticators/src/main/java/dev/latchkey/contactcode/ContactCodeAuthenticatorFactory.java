package dev.latchkey.contactcode;

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

/** Registers the step {@code latchkey-contact-code}. */
public final class ContactCodeAuthenticatorFactory
        implements AuthenticatorFactory, ServerInfoAwareProviderFactory {

    private static final ContactCodeAuthenticator STEP = new ContactCodeAuthenticator();

    @Override
    public String getId() {
        return "latchkey-contact-code";
    }

    @Override
    public String getDisplayType() {
        return "Latchkey: code to a contact";
    }

    @Override
    public String getHelpText() {
        return "Sends a code to a verified reserve phone or e-mail address, in place of a lost second factor. Put it"
                + " among the alternatives of the second factor, before the backup code.";
    }

    /** The lockout ledger counts this category's failures. */
    @Override
    public String getReferenceCategory() {
        return ContactCodeProvider.TYPE;
    }

    @Override
    public Requirement[] getRequirementChoices() {
        return new Requirement[] {
            Requirement.ALTERNATIVE, Requirement.REQUIRED, Requirement.DISABLED
        };
    }

    /** A contact that is still to be proved proves nothing. */
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
