package dev.latchkey.contactcode;

import dev.latchkey.server.RandomSecret;
import dev.latchkey.server.page.ResendWait;
import java.time.Instant;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * What one browser tab remembers of the codes that were asked for in it, for the execution and the account that they are for
 * (DESIGN rule 5). None of it is a limit or a proof: those live in stores that a new tab does not empty.
 */
final class CodeTab {

    private static final String OWNER = "latchkey.contactcode.owner";
    private static final String HANDLE = "latchkey.contactcode.handle";
    private static final String CHOSEN = "latchkey.contactcode.chosen";
    private static final String READY_AT = "latchkey.contactcode.ready-at";
    private static final String SENT = "latchkey.contactcode.sent";

    private final AuthenticationSessionModel tab;
    private final ResendWait wait;

    private CodeTab(AuthenticationSessionModel tab) {
        this.tab = tab;
        wait = new ResendWait(tab, READY_AT);
    }

    static CodeTab of(AuthenticationFlowContext context) {
        AuthenticationSessionModel tab = context.getAuthenticationSession();
        String owner = context.getExecution().getId() + ' ' + context.getUser().getId();
        if (!owner.equals(tab.getAuthNote(OWNER))) {
            for (String note : new String[] {CHOSEN, READY_AT, SENT}) {
                tab.removeAuthNote(note);
            }
            tab.setAuthNote(OWNER, owner);
            tab.setAuthNote(HANDLE, RandomSecret.shortOne());
        }
        return new CodeTab(tab);
    }

    /** The secret name of this tab: codes are bound to it (R12). */
    String handle() {
        return tab.getAuthNote(HANDLE);
    }

    /** Waits for the code to that contact from now on. One to another stays good, should its owner come back to it. */
    void waitFor(Destination destination) {
        tab.setAuthNote(CHOSEN, destination.kind().id());
    }

    /** The id of the contact that a code is awaited from. */
    Optional<String> awaited() {
        return Optional.ofNullable(tab.getAuthNote(CHOSEN));
    }

    /** Back to the choice of contacts. */
    void chooseAgain() {
        tab.removeAuthNote(CHOSEN);
    }

    void turn(boolean sent, Instant readyAt) {
        tab.setAuthNote(SENT, Boolean.toString(sent));
        wait.until(readyAt);
    }

    /** Whether the newest request had a message sent; else an earlier one is on its way. */
    boolean sent() {
        return Boolean.parseBoolean(tab.getAuthNote(SENT));
    }

    /** Whole seconds until a message may be asked for again; 0 if it may be now. */
    int resendIn() {
        return wait.seconds();
    }
}
