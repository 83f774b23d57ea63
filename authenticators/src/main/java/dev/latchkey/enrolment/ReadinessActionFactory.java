package dev.latchkey.enrolment;

import dev.latchkey.server.PackInfo;
import java.util.Map;
import org.keycloak.Config;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ServerInfoAwareProviderFactory;

/** Registers the required action {@code latchkey-readiness}. */
public final class ReadinessActionFactory
        implements RequiredActionFactory, ServerInfoAwareProviderFactory {

    private static final ReadinessAction ACTION = new ReadinessAction();

    @Override
    public String getId() {
        return ReadinessAction.ID;
    }

    @Override
    public String getDisplayText() {
        return "Latchkey: prepare for a lost second factor";
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
