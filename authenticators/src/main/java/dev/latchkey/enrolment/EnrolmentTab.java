package dev.latchkey.enrolment;

import dev.latchkey.contact.Contact;
import dev.latchkey.contact.ContactKind;
import dev.latchkey.contact.PhoneNumbers;
import dev.latchkey.server.RandomSecret;
import dev.latchkey.server.page.ResendWait;
import java.time.Instant;
import java.util.Optional;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * What one browser tab remembers of the contact that is being proved in it. None of it is a limit or a proof: those live in
 * stores that a new tab does not empty.
 */
final class EnrolmentTab {

    private static final String HANDLE = "latchkey.enrolment.handle";
    private static final String HANDLE_OF = "latchkey.enrolment.handle-of";
    private static final String KIND = "latchkey.enrolment.kind";
    private static final String TYPED = "latchkey.enrolment.typed";
    private static final String CONTACT = "latchkey.enrolment.contact";
    private static final String READY_AT = "latchkey.enrolment.ready-at";
    private static final String SENT = "latchkey.enrolment.sent";

    private final AuthenticationSessionModel session;
    private final ResendWait wait;

    EnrolmentTab(AuthenticationSessionModel session) {
        this.session = session;
        wait = new ResendWait(session, READY_AT);
    }

    /** Keeps what was typed, right or wrong, to be shown in the form again. */
    void typed(ContactKind kind, String typed) {
        session.setAuthNote(KIND, kind.id());
        session.setAuthNote(TYPED, typed);
    }

    /** Has the form begin with that kind. */
    void begin(ContactKind kind) {
        clear();
        session.setAuthNote(KIND, kind.id());
    }

    Optional<ContactKind> kind() {
        return Optional.ofNullable(session.getAuthNote(KIND)).flatMap(ContactKind::byId);
    }

    Optional<String> typed() {
        return Optional.ofNullable(session.getAuthNote(TYPED));
    }

    /** Waits for a code to {@code contact} from now on; for the same contact, for the code that may be on its way already. */
    void waitFor(Contact contact) {
        String before = session.getAuthNote(HANDLE_OF);
        String now = contact.kind().id() + ' ' + contact.text();
        if (!now.equals(before)) {
            session.setAuthNote(HANDLE, RandomSecret.shortOne());
            session.setAuthNote(HANDLE_OF, now);
        }
        session.setAuthNote(CONTACT, contact.text());
    }

    /** The contact that a code is awaited for, if one is. */
    Optional<Contact> awaited(PhoneNumbers numbers) {
        String text = session.getAuthNote(CONTACT);
        return text == null
                ? Optional.empty()
                : kind().flatMap(kind -> Contact.read(kind, text, numbers));
    }

    /** The secret name of this tab: codes are bound to it (R12). */
    Optional<String> handle() {
        return Optional.ofNullable(session.getAuthNote(HANDLE));
    }

    void turn(boolean sent, Instant readyAt) {
        session.setAuthNote(SENT, Boolean.toString(sent));
        wait.until(readyAt);
    }

    /** Whether the newest request had a message sent; else an earlier one is on its way. */
    boolean sent() {
        return Boolean.parseBoolean(session.getAuthNote(SENT));
    }

    /** Whole seconds until a message may be asked for again; 0 if it may be now. */
    int resendIn() {
        return wait.seconds();
    }

    /** Back to the form for a contact; what was typed stays in it. */
    void typeAgain() {
        session.removeAuthNote(CONTACT);
    }

    /** Forgets everything: the step is over. */
    void clear() {
        for (String note : new String[] {HANDLE, HANDLE_OF, KIND, TYPED, CONTACT, READY_AT, SENT}) {
            session.removeAuthNote(note);
        }
    }
}
