package dev.latchkey.lockout;

import dev.latchkey.server.PackInfo;
import java.util.Map;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ServerInfoAwareProviderFactory;
import org.keycloak.services.managers.BruteForceProtector;
import org.keycloak.services.managers.DefaultBruteForceProtectorFactory;

/**
 * Takes the built-in protector's place under its id: with a second id beside it Keycloak finds no default provider, and every
 * sign-in ends in a NullPointerException ({@code DefaultKeycloakSessionFactory.resolveDefaultProvider}).
 */
public final class LedgerProtectorFactory extends DefaultBruteForceProtectorFactory
        implements ServerInfoAwareProviderFactory {

    @Override
    public BruteForceProtector create(KeycloakSession session) {
        return new LedgerProtector(session, super.create(session));
    }

    @Override
    public Map<String, String> getOperationalInfo() {
        return PackInfo.operationalInfo();
    }
}
