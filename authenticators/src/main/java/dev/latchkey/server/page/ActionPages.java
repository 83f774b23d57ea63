package dev.latchkey.server.page;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.keycloak.authentication.AuthenticationProcessor;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.services.resources.LoginActionsService;
import org.keycloak.services.util.AuthenticationFlowURLHelper;
import org.keycloak.sessions.AuthenticationSessionModel;

/** Shows a required action's pages by redirect after each POST, for the reasons that {@link FlowPages} has. */
public final class ActionPages {

    private ActionPages() {}

    /** Challenges with the page: at once on a GET, by redirect to one on a POST. */
    public static void show(RequiredActionContext context, Supplier<PackPage> page) {
        if (HttpMethod.POST.equals(context.getHttpRequest().getHttpMethod())) {
            showAnew(context);
            return;
        }
        PackPage shown = page.get();
        FlowPages.takeError(context.getAuthenticationSession(), shown);
        context.challenge(shown.render());
    }

    /** Challenges with whatever page the action shows on a GET. */
    public static void showAnew(RequiredActionContext context) {
        AuthenticationSessionModel tab = context.getAuthenticationSession();
        context.challenge(
                Response.seeOther(
                                new AuthenticationFlowURLHelper(
                                                context.getSession(),
                                                context.getRealm(),
                                                context.getUriInfo())
                                        .getLastExecutionUrl(
                                                LoginActionsService.REQUIRED_ACTION,
                                                context.getAction(),
                                                tab.getClient().getClientId(),
                                                tab.getTabId(),
                                                AuthenticationProcessor.getClientData(
                                                        context.getSession(), tab)))
                        .build());
    }
}
