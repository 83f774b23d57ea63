package dev.latchkey.lockout;

import dev.latchkey.challenge.Budgets;
import dev.latchkey.challenge.Charge;
import dev.latchkey.challenge.RateLimit;
import dev.latchkey.challenge.Share;
import dev.latchkey.contact.Contacts;
import dev.latchkey.delivery.Letter;
import dev.latchkey.delivery.Mails;
import dev.latchkey.server.page.Product;
import java.time.Duration;
import java.util.List;
import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Tells the admin of a lock by an event, and the owner by mail (R26). Runs off the request's thread. */
final class LockNotice {

    /** The event's error when a network is slowed down: somebody may try one password on many accounts. */
    static final String SPRAYING = "latchkey_spraying";

    /** Whoever keeps an account locked must not be able to fill its mailbox as well (A28). */
    private static final RateLimit MAILS = new RateLimit(2, Duration.ofDays(1));

    private final KeycloakSession session;
    private final RealmModel realm;
    private final LockTold told;

    LockNotice(KeycloakSession session, RealmModel realm, LockTold told) {
        this.session = session;
        this.realm = realm;
        this.told = told;
    }

    void tell(Subject subject) {
        if (told.kind() == LockKey.Kind.NETWORK) {
            event().event(EventType.LOGIN_ERROR).error(SPRAYING);
            return;
        }
        subject.userId().map(id -> session.users().getUserById(realm, id)).ifPresent(this::tellOf);
    }

    private void tellOf(UserModel user) {
        event().event(EventType.USER_DISABLED_BY_TEMPORARY_LOCKOUT)
                .user(user)
                .detail(Details.REASON, "wrong tries")
                .detail("latchkey_key", told.kind().word())
                .detail(Details.NUM_FAILURES, Integer.toString(told.state().failures()))
                .detail(
                        Details.NOT_BEFORE,
                        told.state().closed() ? "never" : told.state().lockedUntil().toString())
                .success();
        Contacts.in(realm)
                .email(user)
                .filter(address -> user.isEnabled() && mailAllowed(user))
                .ifPresent(address -> mail(user, address));
    }

    private boolean mailAllowed(UserModel user) {
        return new Budgets(session, realm)
                .take(List.of(new Charge("lock-notices", user.getId(), MAILS, Share.WHOLE)))
                .isEmpty();
    }

    private void mail(UserModel user, String address) {
        new Mails(session, realm)
                .send(
                        user,
                        address,
                        new Letter(
                                "latchkey-locked",
                                "latchkeyLockedMailSubject",
                                List.of(Product.nameOf(realm)),
                                new LockMail(realm, told).model(user)),
                        told.page());
    }

    private EventBuilder event() {
        return new EventBuilder(realm, session).ipAddress(told.address());
    }
}
