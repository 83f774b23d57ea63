package dev.latchkey.license;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A reminder")
class ReminderTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Moscow");

    @ParameterizedTest(name = "of {0}, on {1}: {2}")
    @CsvSource({
        "2026-12-31, 2026-12-16T12:00:00Z, -",
        "2026-12-31, 2026-12-17T12:00:00Z, before-14",
        "2026-12-31, 2026-12-23T12:00:00Z, before-14",
        "2026-12-31, 2026-12-24T12:00:00Z, before-7",
        "2026-12-31, 2026-12-29T12:00:00Z, before-3",
        "2026-12-31, 2026-12-30T12:00:00Z, before-1",
        "2026-12-31, 2026-12-31T12:00:00Z, before-1",
        "2026-12-31, 2026-12-31T21:00:00Z, ended",
        "2026-12-31, 2027-01-06T12:00:00Z, ended",
        "2026-12-31, 2027-01-08T12:00:00Z, -",
        "suspended, 2026-12-31T12:00:00Z, -",
        "soon, 2026-12-31T12:00:00Z, -",
    })
    @DisplayName("is due for the nearest threshold that has passed, and for a fresh end")
    void due(String end, Instant now, String label) {
        LicensePolicy policy = new LicensePolicy(14, 3, ZONE, Map.of());
        License license =
                new License(
                        new LicenseHolder(LicenseHolder.Kind.USER, "id", "anna"),
                        LicenseEnd.parse(end.equals("suspended") ? "2027-01-01" : end, ZONE),
                        Optional.empty(),
                        end.equals("suspended"),
                        Optional.empty());

        Optional<Reminder> reminder =
                Reminder.due(policy.judge(license, now), Set.of(14, 7, 3, 1), now);

        assertThat(reminder.map(Reminder::label).orElse("-")).isEqualTo(label);
    }
}
