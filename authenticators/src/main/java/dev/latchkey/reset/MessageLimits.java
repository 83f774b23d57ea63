package dev.latchkey.reset;

import dev.latchkey.challenge.Charge;
import dev.latchkey.challenge.Origin;
import dev.latchkey.challenge.RateLimit;
import dev.latchkey.delivery.Channel;
import dev.latchkey.familiar.Network;
import dev.latchkey.server.settings.RealmSettings;
import dev.latchkey.server.settings.Settings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What one message is charged to.
 *
 * <p>Who asks from a place that the account does not know gets at most two thirds of an address's budget, and one network
 * of such places about half of it: neither one stranger nor many can use up what the owner needs (DESIGN rule 2).
 */
final class MessageLimits {

    /** The realm's SMS of a day, over all accounts. */
    static final String REALM_SMS = "sms-per-day-of-realm";

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final RealmSettings settings;

    MessageLimits(RealmSettings settings) {
        this.settings = settings;
    }

    /** What every request is charged to, before anyone looks whether there is an account. */
    Charge request(Network network) {
        return new Charge(
                "requests-of-network",
                network.prefix(),
                new RateLimit(settings.get(Settings.REQUESTS_PER_HOUR_PER_NETWORK), HOUR),
                Origin.FAMILIAR);
    }

    /** What a message to {@code destination} is charged to. */
    List<Charge> message(Channel channel, String destination, Network network, Origin origin) {
        int perHour =
                settings.get(
                        channel == Channel.SMS
                                ? Settings.SMS_PER_HOUR_PER_NUMBER
                                : Settings.MAILS_PER_HOUR_PER_ADDRESS);
        List<Charge> charges = new ArrayList<>();
        charges.add(
                new Charge(
                        channel.id() + "-per-hour",
                        destination,
                        new RateLimit(perHour, HOUR),
                        origin));
        if (origin == Origin.STRANGER) {
            charges.add(
                    new Charge(
                            channel.id() + "-per-hour-from-network",
                            network.prefix() + ' ' + destination,
                            new RateLimit((perHour + 1) / 2, HOUR),
                            Origin.FAMILIAR));
        }
        if (channel == Channel.SMS) {
            charges.add(
                    new Charge(
                            "sms-per-day",
                            destination,
                            new RateLimit(settings.get(Settings.SMS_PER_DAY_PER_NUMBER), DAY),
                            origin));
            charges.add(realmSms(origin));
        }
        return charges;
    }

    Charge realmSms(Origin origin) {
        return new Charge(
                REALM_SMS, "realm", new RateLimit(settings.get(Settings.SMS_PER_DAY), DAY), origin);
    }
}
