package dev.latchkey.reset;

import dev.latchkey.delivery.Channel;
import dev.latchkey.server.page.ResendWait;
import java.time.Instant;
import java.util.Optional;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * What one browser tab remembers of its reset. None of it is a limit or a proof by itself: those live in stores that a new
 * tab does not empty.
 */
final class ResetTab {

    private static final String HANDLE = "latchkey.reset.handle";
    private static final String TYPED = "latchkey.reset.typed";
    private static final String CHANNEL = "latchkey.reset.channel";
    private static final String RESERVE = "latchkey.reset.reserve";
    private static final String READY_AT = "latchkey.reset.ready-at";
    private static final String SENT = "latchkey.reset.sent";
    private static final String MISSES = "latchkey.reset.misses";
    private static final String PROOF = "latchkey.reset.proof";
    private static final String LEADS_BACK = "latchkey.reset.leads-back";

    private final AuthenticationSessionModel session;
    private final ResendWait wait;

    ResetTab(AuthenticationSessionModel session) {
        this.session = session;
        wait = new ResendWait(session, READY_AT);
    }

    boolean hasAsked() {
        return session.getAuthNote(HANDLE) != null;
    }

    void ask(String handle, String typed, Channel channel) {
        session.setAuthNote(HANDLE, handle);
        session.setAuthNote(TYPED, typed);
        session.removeAuthNote(MISSES);
        channel(channel);
    }

    String handle() {
        return session.getAuthNote(HANDLE);
    }

    String typed() {
        return Optional.ofNullable(session.getAuthNote(TYPED)).orElse("");
    }

    void typed(String typed) {
        session.setAuthNote(TYPED, typed);
    }

    Channel channel() {
        return Channel.byId(session.getAuthNote(CHANNEL)).orElse(Channel.EMAIL);
    }

    void channel(Channel channel) {
        session.setAuthNote(CHANNEL, channel.id());
    }

    /** The contact, as typed, that messages are to go to; empty if to the usual one. */
    Optional<String> reserve() {
        return Optional.ofNullable(session.getAuthNote(RESERVE));
    }

    void reserve(String typed) {
        session.setAuthNote(RESERVE, typed);
    }

    /** From now on messages go to the usual contact. */
    void useUsual() {
        session.removeAuthNote(RESERVE);
    }

    void turn(boolean sent, Instant readyAt) {
        session.setAuthNote(SENT, Boolean.toString(sent));
        wait.until(readyAt);
    }

    boolean sent() {
        return Boolean.parseBoolean(session.getAuthNote(SENT));
    }

    /** Whole seconds until a message may be asked for again; 0 if it may be now. */
    int resendIn() {
        return wait.seconds();
    }

    /** Counts a wrong code of this tab and returns how many there were. */
    int miss() {
        int misses =
                Integer.parseInt(Optional.ofNullable(session.getAuthNote(MISSES)).orElse("0")) + 1;
        session.setAuthNote(MISSES, Integer.toString(misses));
        return misses;
    }

    Optional<String> proof() {
        return Optional.ofNullable(session.getAuthNote(PROOF));
    }

    void proof(String secret) {
        session.setAuthNote(PROOF, secret);
    }

    /** Whether the tab grew out of one that came from an application, so that there is a sign-in to go back to. */
    boolean leadsBack() {
        return Boolean.parseBoolean(session.getAuthNote(LEADS_BACK));
    }

    void leadsBack(boolean back) {
        session.setAuthNote(LEADS_BACK, Boolean.toString(back));
    }
}
