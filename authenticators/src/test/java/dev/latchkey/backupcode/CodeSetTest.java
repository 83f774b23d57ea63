package dev.latchkey.backupcode;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A set of backup codes")
class CodeSetTest {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final CodeSet set = CodeSet.draw(RANDOM);

    @Test
    @DisplayName("has ten codes of 80 secret bits each, besides the clear selector [R14, A14]")
    void entropy() {
        assertThat(set.codes())
                .hasSize(10)
                .allSatisfy(
                        code ->
                                assertThat(code.secret().length() * CrockfordSigns.BITS)
                                        .isGreaterThanOrEqualTo(80));
    }

    @Test
    @DisplayName("never has one selector twice, nor one secret")
    void unique() {
        IntStream.range(0, 2000)
                .mapToObj(i -> CodeSet.draw(RANDOM))
                .forEach(
                        drawn -> {
                            assertThat(drawn.codes())
                                    .extracting(BackupCode::selector)
                                    .doesNotHaveDuplicates();
                            assertThat(drawn.codes())
                                    .extracting(BackupCode::secret)
                                    .doesNotHaveDuplicates();
                        });
    }

    @Test
    @DisplayName("draws each of the 32 signs as often as any other")
    void even() {
        int draws = 32_000;
        assertThat(
                        CrockfordSigns.draw(draws, RANDOM)
                                .chars()
                                .boxed()
                                .collect(
                                        java.util.stream.Collectors.groupingBy(
                                                sign -> sign,
                                                java.util.stream.Collectors.counting())))
                .hasSize(32)
                // 1000 expected, with a standard deviation of 31
                .allSatisfy((sign, count) -> assertThat(count).isBetween(800L, 1200L));
    }

    @Test
    @DisplayName("has an id that is not of its codes")
    void id() {
        assertThat(set.id()).hasSize(4);
        assertThat(CodeSet.draw(RANDOM).codes()).doesNotContainAnyElementsOf(set.codes());
    }
}
