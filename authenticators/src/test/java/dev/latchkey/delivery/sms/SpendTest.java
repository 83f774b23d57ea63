package dev.latchkey.delivery.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.latchkey.delivery.sms.http.InvalidGatewayException;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What SMS cost")
class SpendTest {

    @ParameterizedTest
    @CsvSource({
        "a,     160, 1",
        "a,     161, 2",
        "a,     306, 2",
        "a,     307, 3",
        "€,     80,  1",
        "€,     81,  2",
        "ж,     70,  1",
        "ж,     71,  2",
        "ж,     134, 2",
        "ж,     135, 3",
        "🔑,    35,  1",
        "🔑,    36,  2",
        "`,     71,  2",
    })
    @DisplayName("goes by the parts that a network cuts a text into")
    void parts(String sign, int times, int parts) {
        assertThat(SmsAlphabet.parts(sign.repeat(times))).isEqualTo(parts);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22T23:59:59.999Z, 2026-11-22, 2026-11-23T00:00:00Z, 2026-11, 2026-12-01T00:00:00Z",
        "2026-12-31T12:00:00Z,     2026-12-31, 2027-01-01T00:00:00Z, 2026-12, 2027-01-01T00:00:00Z",
        "2028-02-29T00:00:00Z,     2028-02-29, 2028-03-01T00:00:00Z, 2028-02, 2028-03-01T00:00:00Z",
    })
    @DisplayName("is added up over days and months of UTC")
    void periods(Instant now, String day, Instant dayEnds, String month, Instant monthEnds) {
        assertThat(SpendPeriod.DAY.at(now)).isEqualTo(day);
        assertThat(SpendPeriod.DAY.endAfter(now)).isEqualTo(dayEnds);
        assertThat(SpendPeriod.MONTH.at(now)).isEqualTo(month);
        assertThat(SpendPeriod.MONTH.endAfter(now)).isEqualTo(monthEnds);
    }

    @Test
    @DisplayName("is warned about by the step that reaches a limit, and no other [A05]")
    void limits() {
        SpendLimits limits =
                SpendLimits.read(GatewayOptions.of(Map.of("price", "4.50", "warn-per-day", "9")))
                        .orElseThrow();

        assertThat(limits.pricePerPart()).isEqualTo(4_500_000);
        assertThat(limits.isReached(SpendPeriod.DAY, 0, 8_999_999)).isFalse();
        assertThat(limits.isReached(SpendPeriod.DAY, 4_500_000, 9_000_000)).isTrue();
        assertThat(limits.isReached(SpendPeriod.DAY, 9_000_000, 13_500_000)).isFalse();
        assertThat(limits.isReached(SpendPeriod.MONTH, 0, 13_500_000)).isFalse();
    }

    @Test
    @DisplayName("is not counted without a price")
    void noPrice() {
        assertThat(SpendLimits.read(GatewayOptions.of(Map.of("token", "t")))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "price, 4.5 ₽, , must be an amount such as 4.50",
        "price, '4,50', , must be an amount such as 4.50",
        "price, -1, , must be an amount such as 4.50",
        "price, 0.0000001, , must be an amount such as 4.50",
        "warn-per-day, x, 1, must be an amount such as 4.50",
    })
    @DisplayName("has mistakes named with their option")
    void mistakes(String option, String value, String price, String problem) {
        Map<String, String> options = new TreeMap<>(Map.of(option, value));
        if (price != null) {
            options.put("price", price);
        }
        assertThatExceptionOfType(InvalidGatewayException.class)
                .isThrownBy(() -> SpendLimits.read(GatewayOptions.of(options)))
                .satisfies(
                        invalid ->
                                assertThat(invalid.problems())
                                        .containsExactly(Map.entry(option, problem)));
    }

    @Test
    @DisplayName("can't be warned about without a price")
    void limitWithoutPrice() {
        assertThatExceptionOfType(InvalidGatewayException.class)
                .isThrownBy(
                        () -> SpendLimits.read(GatewayOptions.of(Map.of("warn-per-month", "9"))))
                .satisfies(
                        invalid ->
                                assertThat(invalid.problems())
                                        .containsEntry(
                                                "price", "must be set for a warning to come"));
    }
}
