package dev.latchkey.license;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.server.settings.LicenseEffect;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The licence policy")
class LicensePolicyTest {

    private static final LicenseHolder HOLDER =
            new LicenseHolder(LicenseHolder.Kind.USER, "id", "anna");

    private static LicensePolicy in(String zone) {
        return new LicensePolicy(
                14,
                3,
                ZoneId.of(zone),
                Map.of(
                        LicenseState.EXPIRING, LicenseEffect.WARN,
                        LicenseState.GRACE, LicenseEffect.WARN,
                        LicenseState.EXPIRED, LicenseEffect.PAYER,
                        LicenseState.SUSPENDED, LicenseEffect.BLOCKED,
                        LicenseState.MISSING, LicenseEffect.FULL));
    }

    private static License until(String end, String zone) {
        return new License(
                HOLDER,
                Optional.of(LicenseEnd.parse(end, ZoneId.of(zone)).orElseThrow()),
                Optional.empty(),
                false,
                Optional.empty());
    }

    @ParameterizedTest(name = "{0} in {1}, judged at {2}: {3}, {4} days left")
    @CsvSource({
        // a date lasts to the end of its day, where the realm is
        "2026-12-31, Europe/Moscow, 2026-12-16T20:59:59Z, ACTIVE, 15",
        "2026-12-31, Europe/Moscow, 2026-12-17T20:59:59Z, ACTIVE, 14",
        "2026-12-31, Europe/Moscow, 2026-12-17T21:00:00Z, EXPIRING, 13",
        "2026-12-31, Europe/Moscow, 2026-12-30T12:00:00Z, EXPIRING, 1",
        "2026-12-31, Europe/Moscow, 2026-12-31T20:59:59Z, EXPIRING, 0",
        "2026-12-31, Europe/Moscow, 2026-12-31T21:00:00Z, GRACE, 0",
        "2026-12-31, Europe/Moscow, 2027-01-03T20:59:59Z, GRACE, 0",
        "2026-12-31, Europe/Moscow, 2027-01-03T21:00:00Z, EXPIRED, 0",
        // the same instants, eleven hours of sun further west
        "2026-12-31, America/Los_Angeles, 2026-12-31T21:00:00Z, EXPIRING, 0",
        "2026-12-31, America/Los_Angeles, 2027-01-01T07:59:59Z, EXPIRING, 0",
        "2026-12-31, America/Los_Angeles, 2027-01-01T08:00:00Z, GRACE, 0",
        "2026-12-31, America/Los_Angeles, 2027-01-04T08:00:00Z, EXPIRED, 0",
        // an instant ends when it says, wherever the realm is
        "2026-12-31T18:00:00Z, Europe/Moscow, 2026-12-31T17:59:59Z, EXPIRING, 0",
        "2026-12-31T18:00:00Z, America/Los_Angeles, 2026-12-31T18:00:00Z, GRACE, 0",
        "2026-12-31T18:00:00+03:00, Europe/Moscow, 2026-12-31T15:00:00Z, GRACE, 0",
        // days are calendar days where clocks change: this grace has an hour more
        "2026-10-24, Europe/Berlin, 2026-10-27T22:59:59Z, GRACE, 0",
        "2026-10-24, Europe/Berlin, 2026-10-27T23:00:00Z, EXPIRED, 0",
    })
    @DisplayName("knows the state of a licence and the days that are left")
    void states(String end, String zone, Instant now, LicenseState state, long left) {
        LicenseStanding standing = in(zone).judge(until(end, zone), now);

        assertThat(standing.state()).isEqualTo(state);
        assertThat(standing.daysLeft()).hasValue(left);
    }

    @Test
    @DisplayName("counts none, and one that can't be read, as missing")
    void missing() {
        LicensePolicy policy = in("UTC");
        License unreadable = License.unreadable(HOLDER, LicenseAttributes.EXPIRES_AT, "31.12.2026");

        assertThat(policy.judge(License.NONE, Instant.EPOCH).state())
                .isEqualTo(LicenseState.MISSING);
        assertThat(policy.judge(unreadable, Instant.EPOCH).state()).isEqualTo(LicenseState.MISSING);
        assertThat(policy.judge(unreadable, Instant.EPOCH).daysLeft()).isEmpty();
    }

    @Test
    @DisplayName("lets a suspension outweigh the date")
    void suspended() {
        License stopped =
                new License(
                        HOLDER,
                        LicenseEnd.parse("2099-01-01", ZoneId.of("UTC")),
                        Optional.empty(),
                        true,
                        Optional.empty());

        assertThat(in("UTC").judge(stopped, Instant.EPOCH).state())
                .isEqualTo(LicenseState.SUSPENDED);
    }

    @ParameterizedTest(name = "{0}, {1}, at a paying client: {2} -> {3}")
    @CsvSource({
        "ACTIVE, user, false, PASS",
        "EXPIRING, user, false, WARN",
        "EXPIRING, payer, false, WARN",
        "EXPIRING, payer, true, PASS",
        "GRACE, user, true, WARN",
        "EXPIRED, user, false, BLOCK",
        "EXPIRED, user, true, BLOCK",
        "EXPIRED, payer, false, BLOCK",
        "EXPIRED, payer, true, PASS",
        "SUSPENDED, payer, true, BLOCK",
        "SUSPENDED, exempt, false, PASS",
        "EXPIRED, exempt, false, PASS",
        "GRACE, exempt, false, PASS",
        "MISSING, user, false, PASS",
    })
    @DisplayName("decides by state, person and client")
    void decides(LicenseState state, String person, boolean payingClient, LicenseVerdict verdict) {
        LicenseStanding standing = new LicenseStanding(state, License.NONE, OptionalLong.empty());
        LicenseBearer bearer = new LicenseBearer(person.equals("exempt"), person.equals("payer"));

        assertThat(in("UTC").decide(standing, bearer, payingClient)).isEqualTo(verdict);
    }

    @ParameterizedTest(name = "{0} in {1}: open until {2}")
    @CsvSource({
        "2026-12-31, Europe/Moscow, 2027-01-03",
        "2026-12-31T18:00:00Z, Europe/Moscow, 2027-01-03T18:00:00Z",
        // the clock in Berlin goes back meanwhile
        "2026-10-24T18:00:00Z, Europe/Berlin, 2026-10-27T19:00:00Z",
    })
    @DisplayName("knows until when grace leaves access open")
    void openUntil(String end, String zone, String open) {
        License license = until(end, zone);
        LicenseStanding inGrace =
                in(zone).judge(license, license.end().orElseThrow().at().plusSeconds(60));

        assertThat(in(zone).openUntil(inGrace).map(LicenseEnd::text)).hasValue(open);
    }

    @Test
    @DisplayName(
            "names no such day before grace and after it, nor where an ended licence closes nothing")
    void neverCloses() {
        License license = until("2026-12-31T18:00:00Z", "UTC");
        LicensePolicy policy = in("UTC");
        LicensePolicy lenient =
                new LicensePolicy(
                        14, 3, ZoneId.of("UTC"), Map.of(LicenseState.EXPIRED, LicenseEffect.WARN));
        Instant inGrace = Instant.parse("2027-01-01T00:00:00Z");

        for (String now : new String[] {"2026-12-31T17:59:59Z", "2027-01-03T18:00:00Z"}) {
            assertThat(policy.openUntil(policy.judge(license, Instant.parse(now)))).isEmpty();
        }
        assertThat(lenient.openUntil(lenient.judge(license, inGrace))).isEmpty();
    }
}
