package dev.latchkey.server.profile;

import dev.latchkey.server.PackInfo;
import java.util.Map;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ServerInfoAwareProviderFactory;
import org.keycloak.userprofile.DeclarativeUserProfileProvider;
import org.keycloak.userprofile.DeclarativeUserProfileProviderFactory;

/** Takes the built-in factory's place by carrying its id ({@code declarative-user-profile}); see {@link GuardedProfile}. */
public final class GuardedProfileFactory extends DeclarativeUserProfileProviderFactory
        implements ServerInfoAwareProviderFactory {

    @Override
    public DeclarativeUserProfileProvider create(KeycloakSession session) {
        return new GuardedProfile(session, this);
    }

    @Override
    public int order() {
        return PROVIDER_PRIORITY + 1;
    }

    @Override
    public Map<String, String> getOperationalInfo() {
        return PackInfo.operationalInfo();
    }
}
