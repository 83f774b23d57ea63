package dev.latchkey.lockout;

import jakarta.ws.rs.core.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.events.Errors;
import org.keycloak.http.HttpRequest;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.protocol.saml.profile.ecp.authenticator.HttpBasicAuthenticator;

/**
 * Keycloak's HTTP Basic step (SAML ECP), which asks for its try before the password is looked at: Keycloak compares first and
 * then asks whether the account is locked (26.7.4), so that no lock ever stops the guessing.
 */
final class BasicAuthenticator extends HttpBasicAuthenticator {

    private static final String SCHEME = "Basic ";

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        Optional<UserModel> named =
                sent(context.getSession())
                        .filter(sent -> RealmRules.on(context.getRealm()))
                        .map(sent -> user(context, sent));
        if (named.isPresent() && !mayLook(context, named.get())) {
            userDisabledAction(
                    context, context.getRealm(), named.get(), Errors.USER_TEMPORARILY_DISABLED);
            return;
        }
        super.authenticate(context);
    }

    /** The same wrong password again is no new guess here either: programs send theirs again and again. */
    @Override
    protected void notValidCredentialsAction(
            AuthenticationFlowContext context, RealmModel realm, UserModel user) {
        super.notValidCredentialsAction(context, realm, user);
        Try.current(context.getSession())
                .ifPresent(
                        asked ->
                                sent(context.getSession())
                                        .ifPresent(sent -> asked.wrong(sent.password())));
    }

    /** Whether a request of the session brings a name and password in its header. */
    static boolean isIn(KeycloakSession session) {
        return sent(session).isPresent();
    }

    private static boolean mayLook(AuthenticationFlowContext context, UserModel user) {
        KeycloakSession session = context.getSession();
        RealmModel realm = context.getRealm();
        return Try.ask(session, realm, new Subjects(session, realm).of(user)).granted();
    }

    private static UserModel user(AuthenticationFlowContext context, Sent sent) {
        return context.getSession().users().getUserByUsername(context.getRealm(), sent.name());
    }

    /** As Keycloak reads it: of several headers the last. */
    private static Optional<Sent> sent(KeycloakSession session) {
        HttpRequest request = session.getContext().getHttpRequest();
        List<String> headers =
                request == null
                        ? null
                        : request.getHttpHeaders().getRequestHeader(HttpHeaders.AUTHORIZATION);
        return headers == null
                ? Optional.empty()
                : headers.stream()
                        .filter(header -> header.startsWith(SCHEME))
                        .reduce((earlier, later) -> later)
                        .flatMap(header -> parse(header.substring(SCHEME.length()).strip()));
    }

    private static Optional<Sent> parse(String encoded) {
        try {
            String both =
                    new String(Base64.getMimeDecoder().decode(encoded), StandardCharsets.UTF_8);
            int colon = both.indexOf(':');
            return colon < 0
                    ? Optional.empty()
                    : Optional.of(new Sent(both.substring(0, colon), both.substring(colon + 1)));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private record Sent(String name, String password) {}
}
