package dev.latchkey.lockout;

import dev.latchkey.delivery.Dispatcher;
import dev.latchkey.server.KeycloakClock;
import dev.latchkey.server.metrics.PackCounter;
import dev.latchkey.server.page.RealmAddress;
import java.util.Locale;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * Tells of locks: an event, a metric, and for an account a notice to its owner. All of it after the answer, so that it takes
 * nobody's time.
 */
final class LockReport {

    private final KeycloakSession session;
    private final RealmModel realm;

    LockReport(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** After a wrong try: tells of each key that it locked. A pass that is used up locks nothing that was not locked before. */
    void after(Try wrong, Reservation reservation) {
        for (Reservation.Part part : reservation.parts()) {
            if (part.after().locked(KeycloakClock.now())
                    && part.claim().key().kind() != LockKey.Kind.PASS) {
                PackCounter.LOCKS.count(part.claim().key().kind().word());
                report(wrong.subject(), part);
            }
        }
    }

    private void report(Subject subject, Reservation.Part part) {
        String address = session.getContext().getConnection().getRemoteAddr();
        Locale page = session.getContext().resolveLocale(null);
        LockTold told =
                new LockTold(
                        part.claim().key().kind(),
                        part.after(),
                        address,
                        page,
                        RealmAddress.forMessages(session, realm));
        session.getProvider(Dispatcher.class)
                .noticeAfterCommit(
                        realm,
                        (jobSession, jobRealm) ->
                                new LockNotice(jobSession, jobRealm, told).tell(subject));
    }
}
