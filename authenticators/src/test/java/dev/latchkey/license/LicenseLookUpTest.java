package dev.latchkey.license;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Looking a licence up")
class LicenseLookUpTest {

    private static final Instant NOW = Instant.parse("2026-06-15T12:00:00Z");

    /** {@code 2026-12-31}, {@code suspended}, {@code unreadable}; {@code -} for none. */
    private static Optional<License> license(String what) {
        LicenseHolder holder =
                new LicenseHolder(LicenseHolder.Kind.ORGANIZATION, what, "name of " + what);
        return switch (what) {
            case "-" -> Optional.empty();
            case "unreadable" ->
                    Optional.of(License.unreadable(holder, LicenseAttributes.EXPIRES_AT, "soon"));
            case "suspended" ->
                    Optional.of(
                            new License(
                                    holder,
                                    LicenseEnd.parse("2099-01-01", ZoneId.of("UTC")),
                                    Optional.empty(),
                                    true,
                                    Optional.empty()));
            default ->
                    Optional.of(
                            new License(
                                    holder,
                                    LicenseEnd.parse(what, ZoneId.of("UTC")),
                                    Optional.empty(),
                                    false,
                                    Optional.empty()));
        };
    }

    @ParameterizedTest(name = "user {0}, organization {1}, group {2}, realm {3} -> {4}")
    @CsvSource({
        "2026-01-01, 2027-01-01, 2028-01-01, 2029-01-01, 2026-01-01",
        "-, 2027-01-01, 2028-01-01, 2029-01-01, 2027-01-01",
        "-, -, 2028-01-01, 2029-01-01, 2028-01-01",
        "-, -, -, 2029-01-01, 2029-01-01",
        "unreadable, 2027-01-01, -, -, unreadable",
        "suspended, 2027-01-01, -, -, suspended",
    })
    @DisplayName("takes the first level that has one, good or bad")
    void order(String user, String organization, String group, String realm, String decides) {
        License found =
                LicenseLookUp.of(
                        () -> license(user),
                        () -> license(organization),
                        () -> license(group),
                        () -> license(realm));

        assertThat(found.holder().id()).isEqualTo(decides);
    }

    @Test
    @DisplayName("finds none where no level has one")
    void none() {
        Supplier<Optional<License>> nothing = Optional::empty;

        assertThat(LicenseLookUp.of(nothing, nothing, nothing, nothing)).isEqualTo(License.NONE);
    }

    @Test
    @DisplayName("does not read levels after the one that decides")
    void lazy() {
        AtomicBoolean read = new AtomicBoolean();

        LicenseLookUp.of(
                () -> license("2027-01-01"),
                () -> {
                    read.set(true);
                    return Optional.empty();
                },
                Optional::empty,
                Optional::empty);

        assertThat(read).isFalse();
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        "2027-01-01 2026-12-01, 2027-01-01",
        "2026-01-01 2026-12-01, 2026-12-01",
        "2026-01-01 2025-01-01, 2026-01-01",
        "suspended 2026-12-01, 2026-12-01",
        "suspended 2026-01-01, 2026-01-01",
        "unreadable 2026-12-01, 2026-12-01",
        "unreadable 2026-01-01, unreadable",
        "suspended unreadable, unreadable",
    })
    @DisplayName("takes of several memberships the one that gives most, in any order")
    void best(String memberships, String decides) {
        List<License> licenses =
                Arrays.stream(memberships.split(" ")).flatMap(w -> license(w).stream()).toList();
        List<License> reversed = List.of(licenses.get(1), licenses.get(0));

        assertThat(LicenseLookUp.best(licenses, NOW).orElseThrow().holder().id())
                .isEqualTo(decides);
        assertThat(LicenseLookUp.best(reversed, NOW)).isEqualTo(LicenseLookUp.best(licenses, NOW));
    }

    @Test
    @DisplayName("lets a group's own come before its ancestors'")
    void nearest() {
        assertThat(
                        LicenseLookUp.nearest(
                                List.of(
                                        Optional::empty,
                                        () -> license("2026-12-01"),
                                        () -> license("2027-01-01"))))
                .isEqualTo(license("2026-12-01"));
    }
}
