package dev.latchkey.license;

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

/** Registers the step {@code latchkey-license-gate}. */
public final class LicenseGateFactory
        implements AuthenticatorFactory, ServerInfoAwareProviderFactory {

    private static final LicenseGate GATE = new LicenseGate();

    @Override
    public String getId() {
        return "latchkey-license-gate";
    }

    @Override
    public String getDisplayType() {
        return "Latchkey licence gate";
    }

    @Override
    public String getHelpText() {
        return "Blocks or warns by licence. Required, last in the flow, after a required sub-flow that holds all ways to sign in.";
    }

    /** Not null, which Keycloak's brute-force protector counts, and none of those that it knows. */
    @Override
    public String getReferenceCategory() {
        return "latchkey-license";
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
        return GATE;
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
