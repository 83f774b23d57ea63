package dev.latchkey.lockout;

import jakarta.ws.rs.HttpMethod;
import org.keycloak.OAuth2Constants;
import org.keycloak.http.HttpRequest;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resources.LoginActionsService;

/**
 * Tells the requests in which somebody tries a password or code. Keycloak asks the same question, "is this account locked?",
 * in many other places: when an admin looks, when a page is shown, when a broker comes back.
 */
final class GuessRequest {

    private static final String ACTIONS = "/login-actions/";
    private static final String TOKEN = "/protocol/openid-connect/token";
    private static final String BROKER = "/broker/";
    private static final String ADMIN = "/admin/realms/";

    private GuessRequest() {}

    /** A form posted in a flow, or a password posted to the token endpoint. */
    static boolean is(KeycloakSession session) {
        HttpRequest request = session.getContext().getHttpRequest();
        if (request == null || !HttpMethod.POST.equals(request.getHttpMethod())) {
            return false;
        }
        String path = path(session);
        return path.contains(ACTIONS)
                || (path.endsWith(TOKEN)
                        && OAuth2Constants.PASSWORD.equals(
                                request.getDecodedFormParameters()
                                        .getFirst(OAuth2Constants.GRANT_TYPE)));
    }

    /** A step of a reset, whose visitor has proved mailbox or phone before any second factor is asked for. */
    static boolean isRecovery(KeycloakSession session) {
        return path(session).contains(ACTIONS + LoginActionsService.RESET_CREDENTIALS_PATH);
    }

    /** The way back from an identity provider, which has compared no secret of ours. */
    static boolean isBroker(KeycloakSession session) {
        return path(session).contains(BROKER);
    }

    /** A page or post of a person's browser, whose device cookie says something; else a program's or an admin's request. */
    static boolean isInFlow(KeycloakSession session) {
        return session.getContext().getAuthenticationSession() != null;
    }

    /** An admin's look at an account, through the console or the admin API. */
    static boolean isAdmin(KeycloakSession session) {
        return path(session).contains(ADMIN);
    }

    private static String path(KeycloakSession session) {
        return "/" + session.getContext().getUri().getPath();
    }
}
