package dev.latchkey.install.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A direct grant flow with the pack's steps in it")
class DirectGrantStepsTest {

    private static Placement place(String tree) {
        return FlowKind.DIRECT_GRANT.place(new Original(Trees.flow("direct grant", tree), false));
    }

    @Test
    @DisplayName("ends in the gate, once")
    void gate() {
        String stock =
                """
                REQUIRED direct-grant-validate-username
                REQUIRED direct-grant-validate-password
                CONDITIONAL > Direct Grant - Conditional OTP
                  REQUIRED ?conditional-user-configured
                  REQUIRED direct-grant-validate-otp
                """;
        Placement placed = place(stock);

        assertThat(Trees.text(placed.flow())).isEqualTo(stock + "REQUIRED latchkey-license-gate\n");
        assertThat(place(Trees.text(placed.flow())).words()).isEmpty();
    }

    @Test
    @DisplayName("keeps alternatives, in a sub-flow before the gate")
    void alternatives() {
        Placement placed =
                place(
                        """
                        ALTERNATIVE direct-grant-auth-x509-username {c: x509-cert-auth.mapper-selection=Username}
                        ALTERNATIVE > by password
                          REQUIRED direct-grant-validate-username
                          REQUIRED direct-grant-validate-password
                        """);

        assertThat(Trees.text(placed.flow()))
                .isEqualTo(
                        """
                        REQUIRED > ways in
                          ALTERNATIVE direct-grant-auth-x509-username {c: x509-cert-auth.mapper-selection=Username}
                          ALTERNATIVE > by password
                            REQUIRED direct-grant-validate-username
                            REQUIRED direct-grant-validate-password
                        REQUIRED latchkey-license-gate
                        """);
    }
}
