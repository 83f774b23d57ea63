package dev.latchkey.license;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.license.License.Unreadable;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Licence attributes")
class LicenseAttributesTest {

    private static final LicenseHolder HOLDER =
            new LicenseHolder(LicenseHolder.Kind.ORGANIZATION, "id", "Acme");

    private static Optional<License> read(Map<String, List<String>> attributes) {
        return LicenseAttributes.read(HOLDER, attributes, ZoneId.of("UTC"));
    }

    @Test
    @DisplayName("are none where neither end nor suspension is set, whatever the plan")
    void none() {
        assertThat(read(Map.of())).isEmpty();
        assertThat(read(Map.of("licensePlan", List.of("Team")))).isEmpty();
        assertThat(read(Map.of("licenseExpiresAt", List.of(" ")))).isEmpty();
        assertThat(read(Map.of("licenseSuspended", List.of("false")))).isEmpty();
    }

    @Test
    @DisplayName("hold an end and a plan")
    void whole() {
        License license =
                read(Map.of(
                                "licenseExpiresAt", List.of(" 2026-12-31 "),
                                "licensePlan", List.of("Team")))
                        .orElseThrow();

        assertThat(license.end().orElseThrow().text()).isEqualTo("2026-12-31");
        assertThat(license.plan()).contains("Team");
        assertThat(license.suspended()).isFalse();
    }

    @Test
    @DisplayName("may suspend without an end, and with one that can't be read")
    void suspended() {
        assertThat(read(Map.of("licenseSuspended", List.of("true"))).orElseThrow().suspended())
                .isTrue();
        License both =
                read(Map.of(
                                "licenseSuspended", List.of("true"),
                                "licenseExpiresAt", List.of("soon")))
                        .orElseThrow();
        assertThat(both.suspended()).isTrue();
        assertThat(both.unreadable()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31.12.2026",
                "2026-13-01",
                "2026-02-30",
                "2026-12-31T18:00:00",
                "2026-12-31 18:00",
                "tomorrow",
                "0",
                "1798761600",
                "-2026-12-31",
                "+999999999-12-31",
                "+10000-01-01",
                "1969-01-01",
                "${now}"
            })
    @DisplayName("that are no date are told as they are, never thrown")
    void unreadable(String value) {
        License license = read(Map.of("licenseExpiresAt", List.of(value))).orElseThrow();

        assertThat(license.unreadable()).contains(new Unreadable("licenseExpiresAt", value));
        assertThat(license.end()).isEmpty();
    }

    @Test
    @DisplayName("can't be guessed from two values or an unknown word")
    void ambiguous() {
        assertThat(
                        read(Map.of("licenseExpiresAt", List.of("2026-01-01", "2027-01-01")))
                                .orElseThrow()
                                .unreadable())
                .contains(new Unreadable("licenseExpiresAt", "2026-01-01, 2027-01-01"));
        assertThat(read(Map.of("licenseSuspended", List.of("yes"))).orElseThrow().unreadable())
                .contains(new Unreadable("licenseSuspended", "yes"));
    }

    @Test
    @DisplayName("are the admin's")
    void adminOnly() {
        assertThat(new LicenseProfile().names())
                .containsExactlyInAnyOrder(
                        "licenseExpiresAt", "licensePlan", "licenseSuspended", "disabledReason");
    }
}
