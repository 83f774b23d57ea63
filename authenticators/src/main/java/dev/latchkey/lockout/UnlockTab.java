package dev.latchkey.lockout;

import dev.latchkey.delivery.Channel;
import dev.latchkey.server.KeycloakClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.keycloak.sessions.AuthenticationSessionModel;

/** What one tab at a locked door remembers of its wish for an unlock link, for its page only: no limit lives here. */
final class UnlockTab {

    private static final String CHANNEL = "latchkey.unlock.channel";
    private static final String READY_AT = "latchkey.unlock.ready-at";

    private final AuthenticationSessionModel session;

    UnlockTab(AuthenticationSessionModel session) {
        this.session = session;
    }

    /** A link was asked for, by this tab or a moment ago by another one. */
    void asked(Channel channel, Instant readyAt) {
        session.setAuthNote(CHANNEL, channel.id());
        refused(readyAt);
    }

    /** Nothing was asked for: it is too early. */
    void refused(Instant readyAt) {
        session.setAuthNote(READY_AT, Long.toString(readyAt.toEpochMilli()));
    }

    /** The next name has asked for nothing yet. */
    void clear() {
        session.removeAuthNote(CHANNEL);
        session.removeAuthNote(READY_AT);
    }

    /** The way a link was asked for by, if one was. */
    Optional<Channel> channel() {
        return Channel.byId(session.getAuthNote(CHANNEL));
    }

    /** Seconds until a link may be asked for; 0 from then on. */
    int readyIn() {
        String readyAt = session.getAuthNote(READY_AT);
        if (readyAt == null) {
            return 0;
        }
        long millis =
                Duration.between(KeycloakClock.now(), Instant.ofEpochMilli(Long.parseLong(readyAt)))
                        .toMillis();
        return (int) Math.max(0, (millis + 999) / 1000);
    }
}
