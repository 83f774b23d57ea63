package dev.latchkey.delivery.sms;

import dev.latchkey.server.KeycloakClock;
import dev.latchkey.server.metrics.PackCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Metrics;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/**
 * Shows monitoring what was spent on a gateway in the running day and month: {@code latchkey_sms_spend}. Each node shows the
 * sum over all nodes as of its own last message, so the largest one is right. Beside it {@code latchkey_sms_spend_limit}, from which on
 * the log warns.
 */
final class SpendGauges {

    private final Map<SpendPeriod, Seen> seen = new EnumMap<>(SpendPeriod.class);

    SpendGauges(String gateway, SpendLimits limits) {
        PackCounter.SMS_SPEND_WARNINGS.show(gateway);
        for (SpendPeriod period : SpendPeriod.values()) {
            Gauge.builder("latchkey_sms_spend", this, gauges -> gauges.current(period))
                    .description("What SMS have cost in the running day or month")
                    .tag("gateway", gateway)
                    .tag("period", period.id())
                    .strongReference(true)
                    .register(Metrics.globalRegistry);
        }
        limits.warnAbove()
                .forEach(
                        (period, limit) ->
                                Gauge.builder(
                                                "latchkey_sms_spend_limit",
                                                () -> (double) limit / SpendLimits.MILLION)
                                        .description("The spend from which on the log warns")
                                        .tag("gateway", gateway)
                                        .tag("period", period.id())
                                        .strongReference(true)
                                        .register(Metrics.globalRegistry));
    }

    synchronized void show(Map<SpendPeriod, Long> sums, Instant now) {
        sums.forEach(
                (period, sum) ->
                        seen.merge(period, new Seen(period.at(now), sum), SpendGauges::newer));
    }

    /** Messages may end in another order than they were counted in. */
    private static Seen newer(Seen before, Seen now) {
        return before.period.equals(now.period) && before.sum > now.sum ? before : now;
    }

    private synchronized double current(SpendPeriod period) {
        Seen last = seen.get(period);
        return last == null || !last.period.equals(period.at(KeycloakClock.now()))
                ? 0
                : (double) last.sum / SpendLimits.MILLION;
    }

    private record Seen(String period, long sum) {}
}
