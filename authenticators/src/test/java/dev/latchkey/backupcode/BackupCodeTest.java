package dev.latchkey.backupcode;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A backup code")
class BackupCodeTest {

    private static final BackupCode CODE = new BackupCode("0K1M", "ABCDEFGHJKMNPQR1");

    @Test
    void is_written_in_groups_of_four() {
        assertThat(CODE.inGroups()).isEqualTo("0K1M-ABCD-EFGH-JKMN-PQR1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0K1M-ABCD-EFGH-JKMN-PQR1",
                "0K1MABCDEFGHJKMNPQR1",
                "0k1m-abcd-efgh-jkmn-pqr1",
                " 0K1M ABCD EFGH JKMN PQR1\n",
                "0K1M\u00a0ABCD\u2013EFGH\u2014JKMN\u2011PQR1",
                "OKIM-ABCD-EFGH-JKMN-PQRL",
                "okim abcd efgh jkmn pqrl",
                "\u043e\u043alm-\u0430\u0432\u0441d-\u0435fg\u043d-j\u043a\u043cn-pqr1",
            })
    void is_read_however_it_is_typed(String typed) {
        assertThat(BackupCode.read(typed)).contains(CODE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0K1M",
                "0K1M-ABCD-EFGH-JKMN-PQR",
                "0K1M-ABCD-EFGH-JKMN-PQR11",
                "0K1M-ABCD-EFGH-JKMN-PQRU",
                "0K1M-ABCD-EFGH-JKMN-PQR!",
                "0K1M-ABCD-EFGH-JKMN-PQR\ud83d\ude00",
            })
    void is_not_read_out_of_anything_else(String typed) {
        assertThat(BackupCode.read(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PQR1", "pqrl", " p q r i ", "0K1M-ABCD-EFGH-JKMN-PQR1", "jkmn-pqr1"})
    void is_confirmed_by_its_last_signs_or_as_a_whole(String typed) {
        assertThat(BackupCode.readLastSigns(typed)).contains(CODE.lastSigns());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "QR1", "PQRU", "???1"})
    void is_not_confirmed_by_less(String typed) {
        assertThat(BackupCode.readLastSigns(typed)).isEmpty();
    }

    @Test
    void keeps_its_secret_out_of_logs() {
        assertThat(CODE.toString()).contains("0K1M").doesNotContain("ABCD", "PQR1");
    }
}
