package dev.latchkey.challenge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A one-time code")
class OneTimeCodeTest {

    @Test
    @DisplayName("R10: has as many digits as asked for, first zeros included")
    void random() {
        assertThat(IntStream.range(0, 500).mapToObj(i -> OneTimeCode.random(6).digits()))
                .allMatch(d -> d.matches("[0-9]{6}"))
                .anyMatch(d -> d.startsWith("0"));
    }

    @Test
    @DisplayName("does not repeat itself")
    void differs() {
        assertThat(
                        IntStream.range(0, 200)
                                .mapToObj(i -> OneTimeCode.random(8).digits())
                                .collect(Collectors.toSet()))
                .hasSizeGreaterThan(198);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "123456",
                " 123 456 ",
                "123-456",
                "１２３４５６",
                "123\u00a0456",
                "١٢٣٤٥٦",
                "123\n456"
            })
    @DisplayName("R38: is read however it was typed or pasted")
    void forgiving(String typed) {
        assertThat(OneTimeCode.typed(typed, Set.of(6, 8))).contains(new OneTimeCode("123456"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "12345",
                "1234567",
                "123456789",
                "12345a",
                "123456 7",
                "½23456",
                "+123456"
            })
    @DisplayName("is not read out of anything else, which then costs no try")
    void strict(String typed) {
        assertThat(OneTimeCode.typed(typed, Set.of(6, 8))).isEmpty();
    }

    @Test
    @DisplayName("A23: does not print itself")
    void silent() {
        assertThat(new OneTimeCode("481516")).hasToString("OneTimeCode[6 digits]");
    }
}
