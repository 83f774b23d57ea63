package dev.latchkey.reset;

import dev.latchkey.challenge.Charge;
import dev.latchkey.challenge.RateLimit;
import dev.latchkey.challenge.Share;
import dev.latchkey.delivery.Channel;
import dev.latchkey.delivery.SmsAllowance;
import dev.latchkey.familiar.Network;
import dev.latchkey.familiar.Visitor;
import dev.latchkey.server.settings.RealmSettings;
import dev.latchkey.server.settings.Settings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.keycloak.models.RealmModel;

/**
 * What one message is charged to.
 *
 * <p>Who asks from a place that the account does not know gets at most two thirds of an address's budget, and one network
 * of such places about half of it: neither one stranger nor many can use up what the owner needs (DESIGN rule 2).
 */
final class MessageLimits {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final RealmModel realm;
    private final RealmSettings settings;

    MessageLimits(RealmModel realm) {
        this.realm = realm;
        settings = RealmSettings.of(realm);
    }

    /**
     * What every request is charged to, before anything else is done for it; it is enough that one of these is taken. Says
     * nothing about any account that is named.
     */
    List<Charge> request(Visitor visitor) {
        RateLimit ofHour =
                new RateLimit(settings.get(Settings.REQUESTS_PER_HOUR_PER_NETWORK), HOUR);
        return visitor.payers().stream()
                .map(payer -> new Charge("requests-of-network", payer, ofHour, Share.WHOLE))
                .toList();
    }

    /** What a message to {@code destination} is charged to. */
    List<Charge> message(Channel channel, String destination, Network network, Share share) {
        RateLimit ofHour =
                new RateLimit(
                        settings.get(
                                channel == Channel.SMS
                                        ? Settings.SMS_PER_HOUR_PER_NUMBER
                                        : Settings.MAILS_PER_HOUR_PER_ADDRESS),
                        HOUR);
        List<Charge> charges = new ArrayList<>();
        charges.add(new Charge(channel.id() + "-per-hour", destination, ofHour, share));
        if (share == Share.STRANGERS) {
            charges.addAll(ofStrangers(channel, destination, network, ofHour));
        }
        if (channel == Channel.SMS) {
            charges.add(
                    new Charge(
                            "sms-per-day",
                            destination,
                            new RateLimit(settings.get(Settings.SMS_PER_DAY_PER_NUMBER), DAY),
                            share));
            charges.add(new SmsAllowance(realm).ofDay(share));
        }
        return charges;
    }

    /** What keeps strangers, one or many, from using up the hour of an address all at once. */
    private List<Charge> ofStrangers(
            Channel channel, String destination, Network network, RateLimit ofHour) {
        RateLimit together =
                channel == Channel.EMAIL
                        ? ofLinkLife(ofHour)
                        : new RateLimit(ofHour.allowed(Share.STRANGERS), HOUR);
        // never all of it: the next stranger may be the owner
        int ofNetwork = Math.min((ofHour.most() + 1) / 2, Math.max(1, together.most() - 1));
        return List.of(
                new Charge(channel.id() + "-from-strangers", destination, together, Share.WHOLE),
                new Charge(
                        channel.id() + "-per-hour-from-network",
                        network.prefix() + ' ' + destination,
                        new RateLimit(ofNetwork, HOUR),
                        Share.WHOLE));
    }

    /**
     * Strangers' mails of an hour, spread over it: so few while one link lives that some are left for the hour's last links.
     * Whenever strangers have used up an hour, a link that still works lies in the owner's mailbox.
     */
    private RateLimit ofLinkLife(RateLimit ofHour) {
        Duration life = settings.get(Settings.MAIL_CODE_LIFE);
        int allowed = ofHour.allowed(Share.STRANGERS);
        int linksOfHour = (int) ((HOUR.toSeconds() + life.toSeconds() - 1) / life.toSeconds());
        return linksOfHour == 1
                ? new RateLimit(allowed, HOUR)
                : new RateLimit(Math.max(1, (allowed - 1) / (linksOfHour - 1)), life);
    }
}
