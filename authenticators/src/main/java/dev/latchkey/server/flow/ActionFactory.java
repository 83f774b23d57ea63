package dev.latchkey.server.flow;

import dev.latchkey.server.PackInfo;
import java.util.Map;
import org.keycloak.Config;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ServerInfoAwareProviderFactory;

/** Registers a required action of the pack: one object for all sign-ins. */
public abstract class ActionFactory
        implements RequiredActionFactory, ServerInfoAwareProviderFactory {

    private final String id;
    private final String displayText;
    private final RequiredActionProvider action;

    /**
     * @param displayText what an administrator reads
     * @param action the action itself, which keeps no state
     */
    protected ActionFactory(String id, String displayText, RequiredActionProvider action) {
        this.id = id;
        this.displayText = displayText;
        this.action = action;
    }

    @Override
    public final String getId() {
        return id;
    }

    @Override
    public final String getDisplayText() {
        return displayText;
    }

    @Override
    public final RequiredActionProvider create(KeycloakSession session) {
        return action;
    }

    @Override
    public final Map<String, String> getOperationalInfo() {
        return PackInfo.operationalInfo();
    }

    @Override
    public final void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public final void close() {}
}
