package dev.latchkey.server.page;

import dev.latchkey.server.KeycloakClock;
import java.time.Duration;
import java.time.Instant;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * When one tab may ask for its next message: for its page only, so that a countdown can be shown. The limit itself lives in a
 * store that a new tab does not empty.
 */
public final class ResendWait {

    private final AuthenticationSessionModel tab;
    private final String note;

    /**
     * @param note names the tab's note; each step its own
     */
    public ResendWait(AuthenticationSessionModel tab, String note) {
        this.tab = tab;
        this.note = note;
    }

    /** The next message may be asked for from {@code readyAt} on. */
    public void until(Instant readyAt) {
        tab.setAuthNote(note, Long.toString(readyAt.toEpochMilli()));
    }

    /** Whole seconds until then, rounded up; 0 if a message may be asked for now. */
    public int seconds() {
        String readyAt = tab.getAuthNote(note);
        if (readyAt == null) {
            return 0;
        }
        long millis =
                Duration.between(KeycloakClock.now(), Instant.ofEpochMilli(Long.parseLong(readyAt)))
                        .toMillis();
        return (int) Math.max(0, (millis + 999) / 1000);
    }

    /** Nothing was asked for. */
    public void clear() {
        tab.removeAuthNote(note);
    }
}
