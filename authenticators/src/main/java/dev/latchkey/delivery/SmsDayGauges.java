package dev.latchkey.delivery;

import dev.latchkey.challenge.Share;
import dev.latchkey.challenge.Usage;
import dev.latchkey.server.KeycloakClock;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Metrics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;
import org.keycloak.models.RealmModel;

/**
 * Shows monitoring how much of a realm's SMS of the day is used, and for whom the breaker is open. Each node shows what it
 * saw with its own last SMS or request for one, so the largest one is right. Realms are named: only the server's operator makes them.
 */
final class SmsDayGauges {

    private static final Map<String, SmsDayGauges> BY_REALM = new ConcurrentHashMap<>();

    private final List<Gauge> gauges;
    private volatile Usage usage;

    private SmsDayGauges(String realm) {
        gauges =
                List.of(
                        gauge("latchkey_sms_day_used_ratio", realm, SmsDayGauges::ratio)
                                .description(
                                        "How much of the SMS that the realm may send in a day is used")
                                .register(Metrics.globalRegistry),
                        breaker(realm, "everybody", Share.WHOLE),
                        breaker(realm, "strangers", Share.STRANGERS));
    }

    private Gauge breaker(String realm, String whom, Share share) {
        return gauge(
                        "latchkey_sms_breaker_open",
                        realm,
                        day -> day.current(seen -> seen.isUsedUpFor(share) ? 1 : 0))
                .description("1 while the realm sends no SMS until its day is over")
                .tag("for", whom)
                .register(Metrics.globalRegistry);
    }

    static void show(RealmModel realm, Usage usage) {
        BY_REALM.computeIfAbsent(realm.getId(), id -> new SmsDayGauges(realm.getName())).usage =
                usage;
    }

    static void forget(String realmId) {
        Optional.ofNullable(BY_REALM.remove(realmId))
                .ifPresent(gone -> gone.gauges.forEach(Metrics.globalRegistry::remove));
    }

    private Gauge.Builder<SmsDayGauges> gauge(
            String name, String realm, ToDoubleFunction<SmsDayGauges> value) {
        return Gauge.builder(name, this, value).tag("realm", realm).strongReference(true);
    }

    private double ratio() {
        return current(
                seen -> seen.limit().most() == 0 ? 1 : (double) seen.used() / seen.limit().most());
    }

    private double current(ToDoubleFunction<Usage> value) {
        return Optional.ofNullable(usage)
                .filter(seen -> seen.until().isAfter(KeycloakClock.now()))
                .map(value::applyAsDouble)
                .orElse(0.0);
    }
}
