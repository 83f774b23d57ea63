package dev.latchkey.license;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.models.UserSessionProvider;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Ends the sessions of one realm in which nothing may go on any more, offline ones too. One that still serves a client, as a
 * payer's at the renewal portal, is left alone. Works page by page, each in a short transaction.
 */
final class BlockedSessions {

    private static final int PAGE = 100;

    private final KeycloakSessionFactory factory;
    private final String realmId;

    BlockedSessions(KeycloakSessionFactory factory, String realmId) {
        this.factory = factory;
        this.realmId = realmId;
    }

    void end() {
        List<String> clients =
                KeycloakModelUtils.runJobInTransactionWithResult(
                        factory,
                        session ->
                                Optional.ofNullable(session.realms().getRealm(realmId)).stream()
                                        .flatMap(RealmModel::getClientsStream)
                                        .map(ClientModel::getId)
                                        .toList());
        for (String client : clients) {
            end(client, false);
            end(client, true);
        }
    }

    private void end(String clientId, boolean offline) {
        int first = 0;
        while (first >= 0) {
            int from = first;
            first =
                    KeycloakModelUtils.runJobInTransactionWithResult(
                            factory, session -> endPage(session, clientId, offline, from));
        }
    }

    /** Answers where the next page begins, after those of this one that go on; -1 after the last. */
    private int endPage(KeycloakSession session, String clientId, boolean offline, int first) {
        RealmModel realm = session.realms().getRealm(realmId);
        ClientModel client = realm == null ? null : realm.getClientById(clientId);
        if (client == null) {
            return -1;
        }
        session.getContext().setRealm(realm);
        UserSessionProvider sessions = session.sessions();
        List<UserSessionModel> page =
                (offline
                                ? sessions.readOnlyStreamOfflineUserSessions(
                                        realm, client, first, PAGE)
                                : sessions.readOnlyStreamUserSessions(realm, client, first, PAGE))
                        .toList();
        List<UserSessionModel> over =
                page.stream().filter(one -> isOver(session, realm, one)).toList();
        over.forEach(one -> end(session, realm, one, offline));
        return page.size() < PAGE ? -1 : first + page.size() - over.size();
    }

    private static boolean isOver(
            KeycloakSession session, RealmModel realm, UserSessionModel userSession) {
        Stream<AuthenticatedClientSessionModel> uses =
                userSession.getAuthenticatedClientSessions().values().stream();
        return userSession.getUser() != null
                && uses.allMatch(
                        use ->
                                new LicenseChecks(session, realm)
                                        .judge(
                                                userSession.getUser(),
                                                use.getClient(),
                                                ChosenOrganization.of(session, use))
                                        .filter(LicenseJudgement::blocks)
                                        .isPresent());
    }

    private static void end(
            KeycloakSession session,
            RealmModel realm,
            UserSessionModel userSession,
            boolean offline) {
        new EventBuilder(realm, session)
                .event(EventType.LOGOUT)
                .user(userSession.getUser())
                .session(userSession)
                .detail(LicenseEvents.STATE, "blocked")
                .success();
        // what was listed is read-only
        UserSessionProvider sessions = session.sessions();
        if (offline) {
            sessions.removeOfflineUserSession(
                    realm, sessions.getOfflineUserSession(realm, userSession.getId()));
        } else {
            sessions.removeUserSession(realm, sessions.getUserSession(realm, userSession.getId()));
        }
    }
}
