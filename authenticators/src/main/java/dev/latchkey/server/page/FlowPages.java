package dev.latchkey.server.page;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.services.resources.LoginActionsService;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Shows a flow's pages by redirect after each POST. Keycloak would otherwise add an inline script to the answer, to mend the
 * browser's history ({@code BrowserHistoryHelper}), which our pages' policy forbids; and a reload would post again.
 */
public final class FlowPages {

    private static final String ERROR = "latchkey.page.error";
    private static final String SEPARATOR = "\n";

    private FlowPages() {}

    /** Challenges with the page: at once on a GET, by redirect to one on a POST. */
    public static void show(AuthenticationFlowContext context, Supplier<PackPage> page) {
        if (HttpMethod.POST.equals(context.getHttpRequest().getHttpMethod())) {
            showAnew(context);
            return;
        }
        PackPage shown = page.get();
        takeError(context.getAuthenticationSession(), shown);
        context.challenge(shown.render());
    }

    /**
     * The page as an answer to whatever was asked, a POST too: for a step that the visitor has chosen among alternatives, which
     * Keycloak would not find again on a GET. It goes out as bytes, since {@code BrowserHistoryHelper} adds its script to text
     * only.
     */
    public static Response here(AuthenticationFlowContext context, PackPage page) {
        takeError(context.getAuthenticationSession(), page);
        Response rendered = page.render();
        byte[] bytes = rendered.getEntity().toString().getBytes(StandardCharsets.UTF_8);
        return Response.fromResponse(rendered).entity(bytes).build();
    }

    /** Challenges with whatever page the step shows on a GET. */
    public static void showAnew(AuthenticationFlowContext context) {
        context.challenge(Response.seeOther(context.getRefreshExecutionUrl()).build());
    }

    /** The same for a required action: challenges with the page, at once on a GET, by redirect to one on a POST. */
    public static void show(RequiredActionContext context, Supplier<PackPage> page) {
        if (HttpMethod.POST.equals(context.getHttpRequest().getHttpMethod())) {
            showAnew(context);
            return;
        }
        PackPage shown = page.get();
        takeError(context.getAuthenticationSession(), shown);
        context.challenge(shown.render());
    }

    /** Challenges with whatever page the required action shows on a GET. */
    public static void showAnew(RequiredActionContext context) {
        context.challenge(Response.seeOther(addressOf(context)).build());
    }

    /** Where a GET comes back to the required action: its own address, without the code that would make a GET of it act. */
    public static URI addressOf(RequiredActionContext context) {
        return UriBuilder.fromUri(context.getActionUrl(""))
                .replaceQueryParam(LoginActionsService.SESSION_CODE)
                .build();
    }

    /** Has the next page of this tab show an error at {@code field}, once. */
    public static void nextShowsError(
            AuthenticationSessionModel tab, String field, String messageKey, String... arguments) {
        String rest = arguments.length == 0 ? "" : SEPARATOR + String.join(SEPARATOR, arguments);
        tab.setAuthNote(ERROR, field + SEPARATOR + messageKey + rest);
    }

    private static void takeError(AuthenticationSessionModel tab, PackPage page) {
        String error = tab.getAuthNote(ERROR);
        if (error != null) {
            tab.removeAuthNote(ERROR);
            List<String> parts = List.of(error.split(SEPARATOR));
            page.error(parts.get(0), parts.get(1), parts.subList(2, parts.size()).toArray());
        }
    }
}
