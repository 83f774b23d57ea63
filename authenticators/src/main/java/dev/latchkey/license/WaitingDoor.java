package dev.latchkey.license;

import dev.latchkey.challenge.SingleUseRecords;
import dev.latchkey.server.KeycloakClock;
import dev.latchkey.server.RandomSecret;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * What a page that waits for a renewal may learn: that it still waits, that it may go on, that its time is up. Its handle gives
 * no other power; going on is for the tab alone. It waits for half an hour after the licence was first refused, which was right
 * after the sign-in; then a forgotten screen is no way in any more.
 */
public final class WaitingDoor {

    /** The states, as the status path names them. */
    public enum State {
        WAITING,
        OPEN
    }

    private static final Duration LONGEST = Duration.ofMinutes(30);

    private static final String SINCE = "latchkey.license.since";
    private static final String HANDLE = "latchkey.license.handle";
    private static final String USER = "user";
    private static final String CLIENT = "client";
    private static final String ORGANIZATION = "organization";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final SingleUseRecords records;

    public WaitingDoor(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
        records = new SingleUseRecords(session, realm, "license-waiting");
    }

    /** The state behind a handle; empty if nobody waits under it, or no longer. */
    public Optional<State> state(String handle) {
        return records.find(handle).flatMap(this::judge);
    }

    private Optional<State> judge(Map<String, String> waiting) {
        UserModel user = session.users().getUserById(realm, waiting.get(USER));
        ClientModel client = realm.getClientById(waiting.get(CLIENT));
        if (user == null || !user.isEnabled() || client == null) {
            return Optional.empty();
        }
        boolean blocked =
                new LicenseChecks(session, realm)
                        .judge(user, client, Optional.ofNullable(waiting.get(ORGANIZATION)))
                        .filter(LicenseJudgement::blocks)
                        .isPresent();
        return Optional.of(blocked ? State.WAITING : State.OPEN);
    }

    /** Whether the tab has waited for as long as it may; false if it does not wait at all. */
    boolean isOver(AuthenticationSessionModel tab) {
        return Optional.ofNullable(tab.getAuthNote(SINCE))
                .map(since -> Instant.ofEpochMilli(Long.parseLong(since)).plus(LONGEST))
                .filter(end -> !KeycloakClock.now().isBefore(end))
                .isPresent();
    }

    /** The handle under which the tab may ask. The first call starts the wait. */
    String handleFor(
            AuthenticationSessionModel tab, UserModel user, Optional<String> organization) {
        String known = tab.getAuthNote(HANDLE);
        if (known != null) {
            return known;
        }
        Instant now = KeycloakClock.now();
        String handle = RandomSecret.shortOne();
        Map<String, String> content = new HashMap<>();
        content.put(USER, user.getId());
        content.put(CLIENT, tab.getClient().getId());
        organization.ifPresent(id -> content.put(ORGANIZATION, id));
        records.put(handle, now.plus(LONGEST), content);
        tab.setAuthNote(HANDLE, handle);
        tab.setAuthNote(SINCE, Long.toString(now.toEpochMilli()));
        return handle;
    }
}
