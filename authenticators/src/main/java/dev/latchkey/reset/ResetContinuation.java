package dev.latchkey.reset;

import dev.latchkey.server.KeycloakClock;
import dev.latchkey.server.RandomSecret;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.keycloak.OAuth2Constants;
import org.keycloak.authentication.AuthenticationProcessor;
import org.keycloak.locale.LocaleSelectorProvider;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.SystemClientUtil;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.services.Urls;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.managers.AuthenticationSessionManager;
import org.keycloak.services.resources.LoginActionsService;
import org.keycloak.services.util.AuthenticationFlowURLHelper;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.sessions.RootAuthenticationSessionModel;

/**
 * Takes a reset on, once a code or link was shown: in a new authentication session with a new id and cookie. Whoever planted
 * the old id in this browser holds nothing (A15), and the address the browser is sent to carries no secret (A08).
 */
final class ResetContinuation {

    private static final Duration TAB_MAY_ASK = Duration.ofHours(1);

    private final KeycloakSession session;
    private final RealmModel realm;

    ResetContinuation(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /**
     * @param origin the tab in which the reset began, if this is its browser
     * @return a redirect to the rest of the flow
     */
    Response of(Recovery recovery, Optional<AuthenticationSessionModel> origin) {
        String secret = RandomSecret.longOne();
        new Recoveries(session, realm).putProof(secret, recovery);
        new WaitingTab(session, realm)
                .wentOn(recovery.handle(), KeycloakClock.now().plus(TAB_MAY_ASK));

        SignedIn.otherThan(session, realm, session.users().getUserById(realm, recovery.userId()))
                .ifPresent(other -> SignedIn.signOut(session, other));
        RootAuthenticationSessionModel root =
                new AuthenticationSessionManager(session).createAuthenticationSession(realm, true);
        AuthenticationSessionModel next =
                root.createAuthenticationSession(client(recovery, origin));
        next.setAction(AuthenticationSessionModel.Action.AUTHENTICATE.name());
        origin.ifPresentOrElse(tab -> continueFrom(tab, next), () -> startFresh(next));
        next.setAuthNote(
                AuthenticationProcessor.CURRENT_FLOW_PATH,
                LoginActionsService.RESET_CREDENTIALS_PATH);
        ResetTab tab = new ResetTab(next);
        tab.proof(secret);
        tab.typed(recovery.typed());
        tab.leadsBack(origin.map(AuthenticationSessionModel::getRedirectUri).isPresent());

        URI location =
                new AuthenticationFlowURLHelper(session, realm, session.getContext().getUri())
                        .getLastExecutionUrl(next);
        return Response.seeOther(location).build();
    }

    private ClientModel client(Recovery recovery, Optional<AuthenticationSessionModel> origin) {
        return origin.map(AuthenticationSessionModel::getClient)
                .or(
                        () ->
                                Optional.ofNullable(
                                        realm.getClientByClientId(recovery.begun().clientId())))
                .filter(ClientModel::isEnabled)
                .orElseGet(() -> SystemClientUtil.getSystemClient(realm));
    }

    /** The tab goes on under its new id, and the old one is of no more use. */
    private void continueFrom(AuthenticationSessionModel tab, AuthenticationSessionModel next) {
        next.setProtocol(tab.getProtocol());
        next.setRedirectUri(tab.getRedirectUri());
        tab.getClientNotes().forEach(next::setClientNote);
        Optional.ofNullable(tab.getAuthNote(LocaleSelectorProvider.USER_REQUEST_LOCALE))
                .ifPresent(
                        locale ->
                                next.setAuthNote(
                                        LocaleSelectorProvider.USER_REQUEST_LOCALE, locale));
        new AuthenticationSessionManager(session).removeTabIdInAuthenticationSession(realm, tab);
    }

    /** As {@code LoginActionsService.createAuthenticationSessionForClient} does for a reset that no application began. */
    private void startFresh(AuthenticationSessionModel next) {
        next.setAuthNote(AuthenticationManager.END_AFTER_REQUIRED_ACTIONS, Boolean.TRUE.toString());
        next.setProtocol(OIDCLoginProtocol.LOGIN_PROTOCOL);
        next.setClientNote(OIDCLoginProtocol.RESPONSE_TYPE_PARAM, OAuth2Constants.CODE);
        next.setClientNote(
                OIDCLoginProtocol.ISSUER,
                Urls.realmIssuer(session.getContext().getUri().getBaseUri(), realm.getName()));
    }
}
