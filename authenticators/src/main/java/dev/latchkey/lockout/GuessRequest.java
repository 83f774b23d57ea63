package dev.latchkey.lockout;

import jakarta.ws.rs.HttpMethod;
import java.util.regex.Pattern;
import org.keycloak.OAuth2Constants;
import org.keycloak.http.HttpRequest;
import org.keycloak.models.KeycloakSession;

/**
 * Tells the requests in which somebody tries a password or code. Keycloak asks the same question, "is this account locked?",
 * in many other places: when an admin looks, when a page is shown, when a broker comes back.
 *
 * <p>Addresses decide only where a wrong guess is harmless: they are the visitor's to choose.
 */
final class GuessRequest {

    private static final Pattern BROKER = Pattern.compile("/*realms/[^/]+/broker/.*");
    private static final Pattern ADMIN = Pattern.compile("/*admin/realms/.*");

    private GuessRequest() {}

    /** Something posted in a flow, or a password posted to the token endpoint. */
    static boolean is(KeycloakSession session) {
        HttpRequest request = session.getContext().getHttpRequest();
        return request != null
                && HttpMethod.POST.equals(request.getHttpMethod())
                && !isBroker(session)
                && !isAdmin(session)
                && (isInFlow(session) || isPasswordGrant(session));
    }

    /** A program that posts a person's password. */
    static boolean isPasswordGrant(KeycloakSession session) {
        HttpRequest request = session.getContext().getHttpRequest();
        return request != null
                && HttpMethod.POST.equals(request.getHttpMethod())
                && OAuth2Constants.PASSWORD.equals(
                        request.getDecodedFormParameters().getFirst(OAuth2Constants.GRANT_TYPE));
    }

    /** A password that no browser's form has sent, but a program that keeps it. */
    static boolean isOfProgram(KeycloakSession session) {
        return isPasswordGrant(session) || BasicAuthenticator.isIn(session);
    }

    /** The way back from an identity provider, which has compared no secret of ours. */
    static boolean isBroker(KeycloakSession session) {
        return BROKER.matcher(path(session)).matches();
    }

    /** An admin's look at an account, through the console or the admin API. */
    static boolean isAdmin(KeycloakSession session) {
        return ADMIN.matcher(path(session)).matches();
    }

    /** A step of a flow, of a browser's or of a grant's. */
    static boolean isInFlow(KeycloakSession session) {
        return session.getContext().getAuthenticationSession() != null;
    }

    private static String path(KeycloakSession session) {
        return session.getContext().getUri().getPath();
    }
}
