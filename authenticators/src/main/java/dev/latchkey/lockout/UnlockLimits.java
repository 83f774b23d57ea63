package dev.latchkey.lockout;

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
 * What one unlock link is charged to: budgets of its own, so that whoever asks for resets without end leaves these untouched.
 *
 * <p>Strangers get two thirds of a destination's hour, one network of them half of it, and all of them together so few while
 * one link lives that they last the hour: as long as they use it up a link that works lies with the owner (DESIGN rule 2).
 */
final class UnlockLimits {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final RealmModel realm;
    private final RealmSettings settings;

    UnlockLimits(RealmModel realm) {
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
                .map(payer -> new Charge("unlocks-of-network", payer, ofHour, Share.WHOLE))
                .toList();
    }

    /** What a link to {@code destination} is charged to. */
    List<Charge> link(Channel channel, String destination, Visitor visitor, Share share) {
        RateLimit ofHour = new RateLimit(perHour(channel), HOUR);
        List<Charge> charges = new ArrayList<>();
        charges.add(new Charge("unlock-per-hour", destination, ofHour, share));
        if (share == Share.STRANGERS) {
            charges.add(
                    new Charge(
                            "unlock-from-strangers", destination, ofLinkLife(ofHour), Share.WHOLE));
            charges.add(
                    new Charge(
                            "unlock-per-hour-from-network",
                            visitor.network().prefix() + ' ' + destination,
                            new RateLimit((ofHour.most() + 1) / 2, HOUR),
                            Share.WHOLE));
        }
        if (channel == Channel.SMS) {
            charges.add(
                    new Charge(
                            "unlock-sms-per-day",
                            destination,
                            new RateLimit(settings.get(Settings.SMS_PER_DAY_PER_NUMBER), DAY),
                            share));
            charges.add(new SmsAllowance(realm).ofDay(share));
        }
        return charges;
    }

    private int perHour(Channel channel) {
        int links = settings.get(Settings.UNLOCK_LINKS_PER_HOUR);
        return channel == Channel.SMS
                ? Math.min(links, settings.get(Settings.SMS_PER_HOUR_PER_NUMBER))
                : links;
    }

    private RateLimit ofLinkLife(RateLimit ofHour) {
        Duration life = settings.get(Settings.UNLOCK_LINK_LIFE);
        int allowed = ofHour.allowed(Share.STRANGERS);
        int livesOfHour = (int) ((HOUR.toSeconds() + life.toSeconds() - 1) / life.toSeconds());
        return new RateLimit(Math.max(1, allowed / livesOfHour), life);
    }
}
