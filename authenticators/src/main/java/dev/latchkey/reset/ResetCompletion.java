package dev.latchkey.reset;

import dev.latchkey.challenge.SecondFactors;
import dev.latchkey.delivery.Dispatcher;
import dev.latchkey.familiar.FamiliarPlaces;
import dev.latchkey.server.KeycloakClock;
import dev.latchkey.server.page.RealmAddress;
import dev.latchkey.server.settings.RealmSettings;
import dev.latchkey.server.settings.Settings;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationProcessor;
import org.keycloak.events.EventType;
import org.keycloak.locale.LocaleSelectorProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.managers.AuthenticationSessionManager;
import org.keycloak.services.resources.LoginActionsService;
import org.keycloak.services.util.AuthenticationFlowURLHelper;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * All that follows a new password: whoever was signed in is out, the owner is told, the account is open to this browser and
 * knows no other, the visitor is led on.
 */
final class ResetCompletion {

    private final AuthenticationFlowContext context;
    private final KeycloakSession session;
    private final RealmModel realm;
    private final UserModel user;
    private final ResetProof proof;

    ResetCompletion(AuthenticationFlowContext context, ResetProof proof) {
        this.context = context;
        this.proof = proof;
        session = context.getSession();
        realm = context.getRealm();
        user = context.getUser();
    }

    void finish() {
        // first of all: whatever goes wrong below, the password is changed and its owner must know
        tellOwner();
        endSessions();
        user.removeRequiredAction(UserModel.RequiredAction.UPDATE_PASSWORD);
        // Keycloak clears its brute-force lock only on a sign-in, which this is not
        session.loginFailures().removeUserLoginFailure(realm, user.getId());
        new FamiliarPlaces(session, realm).knowOnlyThisDevice(user.getId());
        leadOn();
    }

    /** Online and offline ones, and tokens that were handed out before this second. */
    private void endSessions() {
        List<UserSessionModel> sessions =
                Stream.concat(
                                session.sessions().getUserSessionsStream(realm, user),
                                session.sessions().getOfflineUserSessionsStream(realm, user))
                        .toList();
        for (UserSessionModel ended : sessions) {
            AuthenticationManager.backchannelLogout(session, ended, true);
            context.getEvent().clone().event(EventType.LOGOUT).session(ended).user(user).success();
        }
        session.users()
                .setNotBeforeForUser(realm, user, (int) KeycloakClock.now().getEpochSecond());
    }

    private void tellOwner() {
        PasswordChangedNotice notice = PasswordChangedNotice.of(context, user);
        session.getProvider(Dispatcher.class).noticeAfterCommit(realm, notice::send);
    }

    private void leadOn() {
        AuthenticationSessionModel tab = context.getAuthenticationSession();
        boolean back = new ResetTab(tab).leadsBack();
        if (back
                && RealmSettings.of(realm).get(Settings.SIGN_IN_AFTER_RESET)
                && SecondFactors.wholeSignIn(user, tab)) {
            context.success(PasswordCredentialModel.TYPE);
        } else if (back) {
            context.challenge(backToSignIn(tab));
        } else {
            new AuthenticationSessionManager(session).removeAuthenticationSession(realm, tab, true);
            context.challenge(Response.seeOther(done()).build());
        }
    }

    /** In the account's language, which the page can't tell by itself. */
    private URI done() {
        return UriBuilder.fromUri(RealmAddress.current(session, realm).page("done"))
                .queryParam(
                        LocaleSelectorProvider.KC_LOCALE_PARAM,
                        session.getContext().resolveLocale(user).toLanguageTag())
                .build();
    }

    /** What was typed, if one can sign in with it; else the login. */
    private String loginHint() {
        String typed = proof.recovery().typed();
        boolean signsIn =
                typed.equalsIgnoreCase(user.getUsername())
                        || (realm.isLoginWithEmailAllowed()
                                && typed.equalsIgnoreCase(user.getEmail()));
        return signsIn ? typed : user.getUsername();
    }

    /** In a new authentication session once more: pressing "back" finds nothing of the reset. */
    private Response backToSignIn(AuthenticationSessionModel tab) {
        AuthenticationSessionModel next = AuthenticationProcessor.recreate(session, tab);
        next.setAction(AuthenticationSessionModel.Action.AUTHENTICATE.name());
        next.setAuthNote(
                AuthenticationProcessor.CURRENT_FLOW_PATH, LoginActionsService.AUTHENTICATE_PATH);
        next.setClientNote(OIDCLoginProtocol.LOGIN_HINT_PARAM, loginHint());
        new AuthenticationProcessor()
                .setAuthenticationSession(next)
                .setForwardedSuccessMessage(new FormMessage("latchkeyPasswordChangedSignIn"));
        return Response.seeOther(
                        new AuthenticationFlowURLHelper(session, realm, context.getUriInfo())
                                .getLastExecutionUrl(next))
                .build();
    }
}
