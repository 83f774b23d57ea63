package dev.latchkey.reset;

import dev.latchkey.challenge.SingleUseRecords;
import java.time.Instant;
import java.util.Map;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * What the tab that waits for a code may learn: that it still waits, that the reset went on elsewhere, that its time is up.
 * Kept for every request alike, whether or not an account is behind it; gives the tab no power.
 */
public final class WaitingTab {

    /** The states, as the status path names them. */
    public enum State {
        WAITING,
        ELSEWHERE,
        EXPIRED
    }

    private final SingleUseRecords waiting;
    private final SingleUseRecords elsewhere;

    public WaitingTab(KeycloakSession session, RealmModel realm) {
        waiting = new SingleUseRecords(session, realm, "reset-waiting");
        elsewhere = new SingleUseRecords(session, realm, "reset-elsewhere");
    }

    void waitUntil(String handle, Instant end) {
        waiting.put(handle, end, Map.of());
    }

    void wentOn(String handle, Instant rememberUntil) {
        elsewhere.put(handle, rememberUntil, Map.of());
    }

    public State state(String handle) {
        if (elsewhere.find(handle).isPresent()) {
            return State.ELSEWHERE;
        }
        return waiting.find(handle).isPresent() ? State.WAITING : State.EXPIRED;
    }
}
