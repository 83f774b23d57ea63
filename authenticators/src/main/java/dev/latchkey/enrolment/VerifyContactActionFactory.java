package dev.latchkey.enrolment;

import dev.latchkey.server.PackInfo;
import java.util.Map;
import org.keycloak.Config;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ServerInfoAwareProviderFactory;

/** What the factories of the two steps have in common. */
abstract class VerifyContactActionFactory
        implements RequiredActionFactory, ServerInfoAwareProviderFactory {

    private final ContactStep step;
    private final RequiredActionProvider action;

    VerifyContactActionFactory(ContactStep step) {
        this.step = step;
        action = new VerifyContactAction(step);
    }

    @Override
    public String getId() {
        return step.id();
    }

    @Override
    public String getDisplayText() {
        return step.displayText();
    }

    @Override
    public RequiredActionProvider create(KeycloakSession session) {
        return action;
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
