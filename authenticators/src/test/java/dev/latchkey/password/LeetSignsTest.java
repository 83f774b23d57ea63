package dev.latchkey.password;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeetSignsTest {

    @ParameterizedTest
    @CsvSource({
        "seven calm rivers, 1",
        "p4$$w0rd, 1",
        "p4ssw@rd, 2",
        "1996 or 1991, 2",
        "0123456789, 4",
        "4@1!|7$5+69([{<, 576",
    })
    void a_text_reads_in_as_many_ways_as_its_signs_can_be_chosen(String text, long readings) {
        assertThat(LeetSigns.readings(text)).isEqualTo(readings);
    }
}
