package dev.latchkey.delivery;

import dev.latchkey.challenge.Budgets;
import dev.latchkey.challenge.Charge;
import dev.latchkey.challenge.RateLimit;
import dev.latchkey.challenge.Share;
import dev.latchkey.challenge.Usage;
import dev.latchkey.contact.Contacts;
import dev.latchkey.contact.PhoneNumber;
import dev.latchkey.contact.PhoneNumbers;
import dev.latchkey.server.settings.RealmSettings;
import dev.latchkey.server.settings.Settings;
import java.time.Duration;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** To which numbers, and how many, SMS a realm sends at all: what keeps SMS pumping from paying off (A05). */
public final class SmsAllowance {

    /** The name of the budget that holds for the whole realm. */
    public static final String BUDGET = "sms-per-day-of-realm";

    private static final Duration DAY = Duration.ofDays(1);

    private final RealmModel realm;
    private final RealmSettings settings;
    private final PhoneNumbers numbers;

    public SmsAllowance(RealmModel realm) {
        this.realm = realm;
        settings = RealmSettings.of(realm);
        numbers = Contacts.phoneNumbers(realm);
    }

    /** Whether the number is of a kind and country that get SMS. */
    public boolean accepts(PhoneNumber number) {
        return numbers.canReceiveSms(number)
                && numbers.region(number)
                        .filter(settings.get(Settings.SMS_COUNTRIES)::contains)
                        .isPresent();
    }

    /** Whether there is an SMS left today for those whom accounts know: the realm's matter, nobody's account. */
    public boolean isLeft(KeycloakSession session) {
        return !show(session).isUsedUpFor(Share.WHOLE);
    }

    /** How much of the day is used; monitoring sees it as well. */
    public Usage show(KeycloakSession session) {
        Usage usage = new Budgets(session, realm).usage(ofDay(Share.WHOLE));
        SmsDayGauges.show(realm, usage);
        return usage;
    }

    /** What each SMS is charged to besides its own number's budgets. */
    public Charge ofDay(Share share) {
        return new Charge(
                BUDGET, "realm", new RateLimit(settings.get(Settings.SMS_PER_DAY), DAY), share);
    }
}
