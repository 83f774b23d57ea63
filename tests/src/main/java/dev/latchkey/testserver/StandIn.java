package dev.latchkey.testserver;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationSelectionOption;
import org.keycloak.authentication.authenticators.browser.AbstractUsernameFormAuthenticator;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.services.managers.AuthenticationSessionManager;
import org.keycloak.sessions.AuthenticationSessionModel;

/** Somebody halfway through a sign-in to the CRM, as far as pages can tell. */
final class StandIn {

    private final AuthenticationSessionModel tab;
    private final AuthenticationFlowContext context;

    StandIn(KeycloakSession session, UserModel user) {
        RealmModel realm = session.getContext().getRealm();
        ClientModel client = realm.getClientByClientId("crm");
        session.getContext().setClient(client);
        tab =
                new AuthenticationSessionManager(session)
                        .createAuthenticationSession(realm, true)
                        .createAuthenticationSession(client);
        tab.setProtocol(OIDCLoginProtocol.LOGIN_PROTOCOL);
        tab.setAction(AuthenticationSessionModel.Action.AUTHENTICATE.name());
        tab.setRedirectUri(client.getBaseUrl());
        tab.setAuthNote(AbstractUsernameFormAuthenticator.ATTEMPTED_USERNAME, user.getUsername());
        tab.setAuthNote(Constants.VERIFY_EMAIL_KEY, user.getEmail());
        tab.setAuthNote(Constants.TOTP_SECRET_KEY, "shown on pages only");
        tab.setAuthenticatedUser(user);
        Map<String, Object> known =
                Map.of(
                        "getSession", session,
                        "getRealm", realm,
                        "getUser", user,
                        "getAuthenticationSession", tab,
                        "getAuthenticationSelections", ways(session));
        // The interface has dozens of methods, of which pages ask for these.
        context =
                (AuthenticationFlowContext)
                        Proxy.newProxyInstance(
                                StandIn.class.getClassLoader(),
                                new Class<?>[] {AuthenticationFlowContext.class},
                                (proxy, method, arguments) -> known.get(method.getName()));
    }

    AuthenticationSessionModel tab() {
        return tab;
    }

    AuthenticationFlowContext context() {
        return context;
    }

    private static List<AuthenticationSelectionOption> ways(KeycloakSession session) {
        return Stream.of("auth-otp-form", "auth-recovery-authn-code-form", "webauthn-authenticator")
                .map(
                        authenticator -> {
                            AuthenticationExecutionModel way = new AuthenticationExecutionModel();
                            way.setId(authenticator);
                            way.setAuthenticator(authenticator);
                            return new AuthenticationSelectionOption(session, way);
                        })
                .toList();
    }
}
