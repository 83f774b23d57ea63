package dev.latchkey.enrolment;

import dev.latchkey.challenge.Charge;
import dev.latchkey.challenge.RateLimit;
import dev.latchkey.challenge.Share;
import dev.latchkey.contact.Contact;
import dev.latchkey.delivery.SmsAllowance;
import dev.latchkey.familiar.Visitor;
import dev.latchkey.server.settings.RealmSettings;
import dev.latchkey.server.settings.Settings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.keycloak.models.RealmModel;

/**
 * What one message to a contact that nobody has proved yet is charged to. Whoever is signed in can name any number or mailbox
 * here, so there is a limit for each destination, account and network (A05, A28).
 *
 * <p>None of these budgets is one that a reset needs: who has codes sent to somebody else's phone uses up nothing of its
 * owner's.
 */
final class EnrolmentLimits {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final RealmModel realm;
    private final RealmSettings settings;

    EnrolmentLimits(RealmModel realm) {
        this.realm = realm;
        settings = RealmSettings.of(realm);
    }

    List<Charge> message(Contact contact, String userId, Visitor visitor) {
        int hourly = settings.get(Settings.PROOFS_PER_HOUR);
        List<Charge> charges = new ArrayList<>();
        charges.add(
                charge(
                        "contact-codes-of-network",
                        visitor.seat(),
                        settings.get(Settings.REQUESTS_PER_HOUR_PER_NETWORK),
                        HOUR));
        charges.add(
                charge(
                        "contact-codes-of-account",
                        userId,
                        settings.get(Settings.PROOFS_PER_DAY_OF_ACCOUNT),
                        DAY));
        charges.add(charge("contact-codes-per-hour", contact.text(), hourly, HOUR));
        charges.add(charge("contact-codes-per-day", contact.text(), 2 * hourly, DAY));
        // no account uses up alone what a destination may get: the next may be its owner's
        charges.add(
                charge(
                        "contact-codes-per-hour-of-account",
                        userId + ' ' + contact.text(),
                        (hourly + 1) / 2,
                        HOUR));
        if (contact.kind().isPhone()) {
            charges.add(new SmsAllowance(realm).ofDay(Share.STRANGERS));
        }
        return charges;
    }

    private static Charge charge(String budget, String owner, int most, Duration period) {
        return new Charge(budget, owner, new RateLimit(most, period), Share.WHOLE);
    }
}
