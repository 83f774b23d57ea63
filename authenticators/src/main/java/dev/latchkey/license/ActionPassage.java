package dev.latchkey.license;

import dev.latchkey.server.page.PackPage;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;
import org.keycloak.authentication.AuthenticationProcessor;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.resources.LoginActionsService;
import org.keycloak.services.util.AuthenticationFlowURLHelper;
import org.keycloak.sessions.AuthenticationSessionModel;

/** The check as a required action, after sign-ins that have no gate: through a broker, by an action token. */
final class ActionPassage implements Passage {

    private final RequiredActionContext context;

    ActionPassage(RequiredActionContext context) {
        this.context = context;
    }

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
    public URI here() {
        return new AuthenticationFlowURLHelper(session(), realm(), context.getUriInfo())
                .getLastExecutionUrl(
                        LoginActionsService.REQUIRED_ACTION,
                        LicenseActionFactory.ID,
                        tab().getClient().getClientId(),
                        tab().getTabId(),
                        AuthenticationProcessor.getClientData(session(), tab()));
    }

    @Override
    public String pressed() {
        return Optional.ofNullable(
                        context.getHttpRequest().getDecodedFormParameters().getFirst("step"))
                .orElse("");
    }

    @Override
    public PackPage page(String template) {
        return PackPage.inFlow(session(), realm(), context.form(), template);
    }

    @Override
    public void goOn() {
        context.success();
    }

    @Override
    public void show(Supplier<PackPage> page) {
        if (HttpMethod.POST.equals(context.getHttpRequest().getHttpMethod())) {
            context.challenge(
                    AuthenticationManager.redirectToRequiredActions(
                            session(),
                            realm(),
                            tab(),
                            context.getUriInfo(),
                            LicenseActionFactory.ID));
        } else {
            context.challenge(page.get().render());
        }
    }

    @Override
    public void leave(URI target) {
        context.challenge(Response.seeOther(target).build());
    }
}
