package dev.latchkey.choice;

import dev.latchkey.server.PackInfo;
import java.util.Map;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.forms.login.freemarker.FreeMarkerLoginFormsProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ServerInfoAwareProviderFactory;

/** Takes the place of Keycloak's own {@code freemarker}, under its id: of two, Keycloak picks the one that is not its own. */
public final class ChoiceFormsFactory extends FreeMarkerLoginFormsProviderFactory
        implements ServerInfoAwareProviderFactory {

    @Override
    public LoginFormsProvider create(KeycloakSession session) {
        return new ChoiceForms(session);
    }

    @Override
    public Map<String, String> getOperationalInfo() {
        return PackInfo.operationalInfo();
    }
}
