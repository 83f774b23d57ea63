package dev.latchkey.license;

import java.net.URI;
import java.util.List;
import org.keycloak.authentication.AuthenticationProcessor;
import org.keycloak.constants.AdapterConstants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.managers.AuthenticationManager.AuthResult;
import org.keycloak.services.resources.LoginActionsService;
import org.keycloak.services.util.AuthenticationFlowURLHelper;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * The same application's sign-in from its beginning, in a new authentication session: the old one goes with the session that it
 * may have grown out of, and pressing "back" finds nothing of it.
 */
final class FreshStart {

    /** What the application said about the person: a login, and the provider that may well hold an open session. */
    private static final List<String> SAME_PERSON_AGAIN =
            List.of(OIDCLoginProtocol.LOGIN_HINT_PARAM, AdapterConstants.KC_IDP_HINT);

    private final KeycloakSession session;
    private final RealmModel realm;

    FreshStart(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** For somebody else: signs this browser out, or its cookie would sign the same person in again at once. */
    URI signedOut(AuthenticationSessionModel tab) {
        AuthResult signedIn =
                AuthenticationManager.authenticateIdentityCookie(session, realm, true);
        AuthenticationSessionModel next = AuthenticationProcessor.recreate(session, tab);
        SAME_PERSON_AGAIN.forEach(next::removeClientNote);
        if (signedIn != null) {
            AuthenticationManager.backchannelLogout(session, signedIn.session(), true);
            AuthenticationManager.expireIdentityCookie(session);
        }
        return begin(next);
    }

    /** For the same person, with a word why. */
    URI saying(AuthenticationSessionModel tab, String messageKey) {
        AuthenticationSessionModel next = AuthenticationProcessor.recreate(session, tab);
        new AuthenticationProcessor()
                .setAuthenticationSession(next)
                .setForwardedErrorMessage(new FormMessage(messageKey));
        return begin(next);
    }

    private URI begin(AuthenticationSessionModel next) {
        next.setAction(AuthenticationSessionModel.Action.AUTHENTICATE.name());
        next.setAuthNote(
                AuthenticationProcessor.CURRENT_FLOW_PATH, LoginActionsService.AUTHENTICATE_PATH);
        return new AuthenticationFlowURLHelper(session, realm, session.getContext().getUri())
                .getLastExecutionUrl(next);
    }
}
