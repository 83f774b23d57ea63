package dev.latchkey.server.flow;

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

/**
 * Registers a step of the pack in flows: one object for all sign-ins, without a configuration of its own, since the realm's
 * settings are in one place, and never to be set up in the midst of a sign-in, since what is not set up yet proves nothing.
 */
public abstract class StepFactory implements AuthenticatorFactory, ServerInfoAwareProviderFactory {

    private final String id;
    private final String category;
    private final Authenticator step;

    /**
     * @param category Keycloak's brute-force protector counts failures of a step whose category it knows, and of one that has
     *     none: never null
     * @param step the step itself, which keeps no state
     */
    protected StepFactory(String id, String category, Authenticator step) {
        this.id = id;
        this.category = category;
        this.step = step;
    }

    @Override
    public final String getId() {
        return id;
    }

    @Override
    public final String getReferenceCategory() {
        return category;
    }

    @Override
    public final Authenticator create(KeycloakSession session) {
        return step;
    }

    /** Required or nothing; a step that is one of several says otherwise. */
    @Override
    public Requirement[] getRequirementChoices() {
        return new Requirement[] {Requirement.REQUIRED, Requirement.DISABLED};
    }

    @Override
    public final boolean isUserSetupAllowed() {
        return false;
    }

    @Override
    public final boolean isConfigurable() {
        return false;
    }

    @Override
    public final List<ProviderConfigProperty> getConfigProperties() {
        return List.of();
    }

    @Override
    public final Map<String, String> getOperationalInfo() {
        return PackInfo.operationalInfo();
    }

    @Override
    public final void init(Config.Scope config) {}

    @Override
    public final void postInit(KeycloakSessionFactory factory) {}

    @Override
    public final void close() {}
}
