package dev.latchkey.lockout;

import dev.latchkey.delivery.Channel;
import dev.latchkey.server.page.ResendWait;
import java.time.Instant;
import java.util.Optional;
import org.keycloak.sessions.AuthenticationSessionModel;

/** What one tab at a locked door remembers of its wish for an unlock link, for its page only: no limit lives here. */
final class UnlockTab {

    private static final String CHANNEL = "latchkey.unlock.channel";
    private static final String READY_AT = "latchkey.unlock.ready-at";

    private final AuthenticationSessionModel session;
    private final ResendWait wait;

    UnlockTab(AuthenticationSessionModel session) {
        this.session = session;
        wait = new ResendWait(session, READY_AT);
    }

    /** A link was asked for, by this tab or a moment ago by another one. */
    void asked(Channel channel, Instant readyAt) {
        session.setAuthNote(CHANNEL, channel.id());
        refused(readyAt);
    }

    /** Nothing was asked for: it is too early. */
    void refused(Instant readyAt) {
        wait.until(readyAt);
    }

    /** The next name has asked for nothing yet. */
    void clear() {
        session.removeAuthNote(CHANNEL);
        wait.clear();
    }

    /** The way a link was asked for by, if one was. */
    Optional<Channel> channel() {
        return Channel.byId(session.getAuthNote(CHANNEL));
    }

    /** Seconds until a link may be asked for; 0 from then on. */
    int readyIn() {
        return wait.seconds();
    }
}
