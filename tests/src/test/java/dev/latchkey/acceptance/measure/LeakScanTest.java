package dev.latchkey.acceptance.measure;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The search for secrets in logs")
class LeakScanTest {

    private final LeakScan scan =
            new LeakScan()
                    .code("481516")
                    .link("http://localhost:1/realms/crm/latchkey/r/AbC-9_x")
                    .phone("+79123456789")
                    .email("anna@crm.example");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sent 481516 to somebody",
                "code=481516, user=u",
                "GET /realms/crm/latchkey/r/AbC-9_x",
                "to 79123456789",
                "to 8 (912) 345-67-89",
                "to +7 912 345 67 89",
                "mail to Anna@crm.example failed",
                "q=anna%40crm.example"
            })
    @DisplayName("finds one in")
    void findsASecret(String line) {
        String log = "all is well\n" + line + "\nall is well again";

        assertThatThrownBy(() -> scan.assertNoneIn(log)).hasMessageContaining(line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "took 14815162 ns",
                "id 5f481516-9bd1",
                "version 1.481516",
                "to +7912***6789",
                "anna"
            })
    @DisplayName("finds none in")
    void findsNoSecret(String line) {
        assertThatCode(() -> scan.assertNoneIn(line)).doesNotThrowAnyException();
    }
}
