package dev.latchkey.reset;

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

/** What the factories of a reset's steps have in common. */
abstract class ResetStepFactory implements AuthenticatorFactory, ServerInfoAwareProviderFactory {

    /**
     * Not one of those that Keycloak's brute-force protector counts, and not null, which it counts as well: a mistyped code
     * must not lock the account (R06). The pack has its own count, {@code CodeTries}.
     */
    private static final String CATEGORY = "latchkey-reset";

    private final String id;
    private final String displayType;
    private final String helpText;
    private final Authenticator step;

    /**
     * @param step the step itself, which keeps no state
     */
    ResetStepFactory(String id, String displayType, String helpText, Authenticator step) {
        this.id = id;
        this.displayType = displayType;
        this.helpText = helpText;
        this.step = step;
    }

    @Override
    public String getId() {
        return id;
    }

    @Override
    public String getDisplayType() {
        return displayType;
    }

    @Override
    public String getHelpText() {
        return helpText;
    }

    @Override
    public String getReferenceCategory() {
        return CATEGORY;
    }

    @Override
    public Requirement[] getRequirementChoices() {
        return new Requirement[] {Requirement.REQUIRED, Requirement.DISABLED};
    }

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
        return step;
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
