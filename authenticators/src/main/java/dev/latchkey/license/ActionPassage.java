package dev.latchkey.license;

import dev.latchkey.server.page.FlowPages;
import dev.latchkey.server.page.PackPage;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.function.Supplier;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.events.EventBuilder;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/** The check as a required action, after sign-ins that have no gate: through a broker, by an action token. */
record ActionPassage(RequiredActionContext context) implements Passage {

    @Override
    public KeycloakSession session() {
        return context.getSession();
    }

    @Override
    public RealmModel realm() {
        return context.getRealm();
    }

    @Override
    public UserModel user() {
        return context.getUser();
    }

    @Override
    public AuthenticationSessionModel tab() {
        return context.getAuthenticationSession();
    }

    @Override
    public EventBuilder event() {
        return context.getEvent();
    }

    @Override
    public LoginFormsProvider form() {
        return context.form();
    }

    @Override
    public URI here() {
        return FlowPages.addressOf(context);
    }

    @Override
    public void goOn() {
        context.success();
    }

    @Override
    public void show(Supplier<PackPage> page) {
        FlowPages.show(context, page);
    }

    @Override
    public void answer(Response response) {
        context.challenge(response);
    }
}
