package dev.latchkey.delivery.sms;

import dev.latchkey.delivery.SmsMessage;
import dev.latchkey.delivery.SmsResult;
import dev.latchkey.delivery.SmsResult.Failed;
import dev.latchkey.delivery.SmsResult.Reason;
import dev.latchkey.server.KeycloakClock;
import dev.latchkey.server.metrics.PackCounter;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSessionFactory;

/** Counts what a gateway's messages cost, and warns once a day's or month's limit is reached (A05). */
final class SpendMeter {

    private static final Logger LOG = Logger.getLogger(SpendMeter.class);

    /** Who did not say no in time may have sent the message, and will bill it. */
    private static final Set<Reason> MAYBE_BILLED = EnumSet.of(Reason.TIMEOUT, Reason.UNREADABLE);

    private final String gateway;
    private final SpendLimits limits;
    private final SpendGauges gauges;

    SpendMeter(String gateway, SpendLimits limits) {
        this.gateway = gateway;
        this.limits = limits;
        gauges = new SpendGauges(gateway, limits);
    }

    /** Never stands in the way of a message: what can't be counted is told to the log. */
    void count(SmsMessage message, SmsResult result, KeycloakSessionFactory sessions) {
        if (result instanceof Failed failed && !MAYBE_BILLED.contains(failed.reason())) {
            return;
        }
        long cost = limits.pricePerPart() * SmsAlphabet.parts(message.text());
        Instant now = KeycloakClock.now();
        try {
            Map<SpendPeriod, Long> sums = new SpendBook(sessions).add(gateway, cost, now);
            gauges.show(sums, now);
            sums.forEach((period, sum) -> warn(period, sum - cost, sum));
        } catch (RuntimeException broken) {
            LOG.errorf(broken, "What an SMS through %s cost could not be counted", gateway);
        }
    }

    private void warn(SpendPeriod period, long before, long after) {
        if (limits.isReached(period, before, after)) {
            PackCounter.SMS_SPEND_WARNINGS.count(gateway, period.id());
            SpendOption option =
                    period == SpendPeriod.DAY
                            ? SpendOption.WARN_PER_DAY
                            : SpendOption.WARN_PER_MONTH;
            LOG.warnf(
                    "SMS through %s have cost %s this %s (UTC), which reaches %s.",
                    gateway,
                    BigDecimal.valueOf(after, 6).stripTrailingZeros().toPlainString(),
                    period.id(),
                    SmsSpi.optionName(gateway, option.key()));
        }
    }

    /** Shows after a restart what was spent before it. Never keeps the server from starting. */
    void showStored(KeycloakSessionFactory sessions) {
        Instant now = KeycloakClock.now();
        try {
            gauges.show(new SpendBook(sessions).sums(gateway, now), now);
        } catch (RuntimeException broken) {
            LOG.errorf(broken, "What SMS through %s have cost so far could not be read", gateway);
        }
    }
}
