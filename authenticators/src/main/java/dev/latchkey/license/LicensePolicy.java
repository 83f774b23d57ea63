package dev.latchkey.license;

import dev.latchkey.server.settings.LicenseEffect;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The realm's rules about licences.
 *
 * @param warnDays how many days before its end a licence is expiring
 * @param graceDays how many days after its end it is in grace
 * @param zone whose calendar counts those days
 * @param effects what each state does; a state that is not named, as {@code ACTIVE}, gives full access
 */
public record LicensePolicy(
        int warnDays, int graceDays, ZoneId zone, Map<LicenseState, LicenseEffect> effects) {

    public LicensePolicy {
        effects = Map.copyOf(effects);
    }

    /** The state of a licence at {@code now}. A suspension outweighs every date. */
    public LicenseStanding judge(License license, Instant now) {
        return new LicenseStanding(state(license, now), license, daysLeft(license, now));
    }

    private LicenseState state(License license, Instant now) {
        if (license.suspended()) {
            return LicenseState.SUSPENDED;
        }
        return license.end().map(end -> state(end, now)).orElse(LicenseState.MISSING);
    }

    private LicenseState state(LicenseEnd end, Instant now) {
        if (now.isBefore(end.shifted(-warnDays, zone))) {
            return LicenseState.ACTIVE;
        }
        if (now.isBefore(end.at())) {
            return LicenseState.EXPIRING;
        }
        return now.isBefore(end.shifted(graceDays, zone))
                ? LicenseState.GRACE
                : LicenseState.EXPIRED;
    }

    private OptionalLong daysLeft(License license, Instant now) {
        LocalDate today = now.atZone(zone).toLocalDate();
        return license.end()
                .map(end -> ChronoUnit.DAYS.between(today, end.day(zone)))
                .map(days -> OptionalLong.of(Math.max(0, days)))
                .orElseGet(OptionalLong::empty);
    }

    /**
     * Until when a licence in grace leaves access open.
     *
     * @return empty for licences in other states, and if none is closed after its grace
     */
    public Optional<LicenseEnd> openUntil(LicenseStanding standing) {
        LicenseEffect later = effects.getOrDefault(LicenseState.EXPIRED, LicenseEffect.FULL);
        boolean closes = later == LicenseEffect.PAYER || later == LicenseEffect.BLOCKED;
        return standing.state() == LicenseState.GRACE && closes
                ? standing.license().end().map(end -> end.later(graceDays, zone))
                : Optional.empty();
    }

    /**
     * What the licence means for its bearer.
     *
     * @param payingClient whether the bearer is on the way to a client where licences are renewed
     */
    public LicenseVerdict decide(
            LicenseStanding standing, LicenseBearer bearer, boolean payingClient) {
        LicenseEffect effect = effects.getOrDefault(standing.state(), LicenseEffect.FULL);
        if (bearer.exempt() || effect == LicenseEffect.FULL) {
            return LicenseVerdict.PASS;
        }
        boolean paying = bearer.payer() && payingClient;
        return switch (effect) {
            case WARN -> paying ? LicenseVerdict.PASS : LicenseVerdict.WARN;
            case PAYER -> paying ? LicenseVerdict.PASS : LicenseVerdict.BLOCK;
            default -> LicenseVerdict.BLOCK;
        };
    }
}
