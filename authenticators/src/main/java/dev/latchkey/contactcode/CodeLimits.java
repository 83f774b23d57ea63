package dev.latchkey.contactcode;

import dev.latchkey.challenge.Charge;
import dev.latchkey.challenge.RateLimit;
import dev.latchkey.challenge.Share;
import dev.latchkey.delivery.Channel;
import dev.latchkey.delivery.SmsAllowance;
import dev.latchkey.familiar.Visitor;
import dev.latchkey.server.settings.RealmSettings;
import dev.latchkey.server.settings.Settings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.keycloak.models.RealmModel;

/**
 * What one code is charged to: as much as a reset's message, and apart from it. Who has only stolen a password uses up nothing
 * that a reset needs, and of these budgets never the third that is kept for places the account knows (DESIGN rule 2).
 */
final class CodeLimits {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final RealmModel realm;
    private final RealmSettings settings;

    CodeLimits(RealmModel realm) {
        this.realm = realm;
        settings = RealmSettings.of(realm);
    }

    List<Charge> message(Destination destination, Visitor visitor, Share share) {
        boolean sms = destination.channel() == Channel.SMS;
        String to = destination.text();
        int hourly =
                settings.get(
                        sms
                                ? Settings.SMS_PER_HOUR_PER_NUMBER
                                : Settings.MAILS_PER_HOUR_PER_ADDRESS);
        List<Charge> charges = new ArrayList<>();
        charges.add(
                new Charge(
                        "second-factor-codes-of-network",
                        visitor.seat(),
                        new RateLimit(settings.get(Settings.REQUESTS_PER_HOUR_PER_NETWORK), HOUR),
                        Share.WHOLE));
        charges.add(
                new Charge("second-factor-codes-per-hour", to, new RateLimit(hourly, HOUR), share));
        if (share == Share.STRANGERS) {
            charges.add(
                    new Charge(
                            "second-factor-codes-per-hour-from-network",
                            visitor.network().prefix() + ' ' + to,
                            new RateLimit((hourly + 1) / 2, HOUR),
                            Share.WHOLE));
        }
        if (sms) {
            RateLimit ofDay = new RateLimit(settings.get(Settings.SMS_PER_DAY_PER_NUMBER), DAY);
            charges.add(new Charge("second-factor-sms-per-day", to, ofDay, share));
            charges.add(new SmsAllowance(realm).ofDay(share));
        }
        return charges;
    }
}
