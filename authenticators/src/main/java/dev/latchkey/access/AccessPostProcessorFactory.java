package dev.latchkey.access;

import dev.latchkey.server.PackInfo;
import java.util.Map;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.token.TokenPostProcessor;
import org.keycloak.protocol.oidc.token.TokenPostProcessorFactory;
import org.keycloak.provider.ServerInfoAwareProviderFactory;

/** {@code latchkey-access}: in every realm, without being named there; does nothing where the pack is off. */
public final class AccessPostProcessorFactory
        implements TokenPostProcessorFactory, ServerInfoAwareProviderFactory {

    @Override
    public String getId() {
        return "latchkey-access";
    }

    @Override
    public TokenPostProcessor create(KeycloakSession session) {
        return new AccessPostProcessor(session);
    }

    @Override
    public Map<String, String> getOperationalInfo() {
        return PackInfo.operationalInfo();
    }
}
