package dev.latchkey.password;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.managers.AuthenticationSessionManager;
import org.keycloak.services.managers.ClientSessionCode;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * A tab that shows a page on which a password is chosen. The server notes it, and for whose account, when it shows the page:
 * a flow knows its account long before anything is proved, and the meter, which knows the account's words, must say nothing of
 * an account to somebody who has only typed its name.
 */
final class ChoosingTab {

    private static final String NOTE = "latchkey.password.chosen-for";

    /** A registration's page, whatever account the tab was about before: nothing is known there. */
    private static final String NEW_ACCOUNT = "new";

    private final AuthenticationSessionModel tab;

    private ChoosingTab(AuthenticationSessionModel tab) {
        this.tab = tab;
    }

    /** Notes that the tab is being shown a page that comes after its account has been proved. */
    static void showsToOwner(AuthenticationSessionModel tab) {
        tab.setAuthNote(NOTE, tab.getAuthenticatedUser().getId());
    }

    static void showsRegistration(AuthenticationSessionModel tab) {
        tab.setAuthNote(NOTE, NEW_ACCOUNT);
    }

    /**
     * The tab that a request comes from; empty unless the page is shown to this very browser, for the account that the tab is
     * still about.
     *
     * @param code what Keycloak put into the page's form against requests from other sites (A22); it is not spent
     */
    static Optional<ChoosingTab> of(
            KeycloakSession session, RealmModel realm, String clientId, String tabId, String code) {
        ClientModel client = clientId == null ? null : realm.getClientByClientId(clientId);
        if (client == null || tabId == null || code == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(
                        new AuthenticationSessionManager(session)
                                .getCurrentAuthenticationSession(realm, client, tabId))
                .filter(ChoosingTab::isNoted)
                .filter(tab -> equal(code, codeOf(session, realm, tab)))
                .map(ChoosingTab::new);
    }

    AuthenticationSessionModel session() {
        return tab;
    }

    /** Names the browser, all its tabs together. */
    String browser() {
        return tab.getParentSession().getId();
    }

    /** Whose password it is to be; empty at a registration. */
    Optional<UserModel> user() {
        return isRegistration(tab)
                ? Optional.empty()
                : Optional.ofNullable(tab.getAuthenticatedUser());
    }

    private static boolean isNoted(AuthenticationSessionModel tab) {
        UserModel user = tab.getAuthenticatedUser();
        return isRegistration(tab) || user != null && user.getId().equals(tab.getAuthNote(NOTE));
    }

    private static boolean isRegistration(AuthenticationSessionModel tab) {
        return NEW_ACCOUNT.equals(tab.getAuthNote(NOTE));
    }

    private static String codeOf(
            KeycloakSession session, RealmModel realm, AuthenticationSessionModel tab) {
        return new ClientSessionCode<>(session, realm, tab).getOrGenerateCode();
    }

    private static boolean equal(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
