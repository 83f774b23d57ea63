package dev.latchkey.install.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A reset flow with the pack's steps in it")
class ResetStepsTest {

    private static final String STOCK =
            """
            REQUIRED reset-credentials-choose-user
            REQUIRED reset-credential-email
            REQUIRED reset-password
            CONDITIONAL > Reset - Conditional OTP
              REQUIRED ?conditional-user-configured
              REQUIRED reset-otp
            """;

    private static Placement place(String tree) {
        Placement placement =
                FlowKind.RESET_CREDENTIALS.place(new Original(Trees.flow("reset", tree), false));
        Placement again = FlowKind.RESET_CREDENTIALS.place(new Original(placement.flow(), false));
        assertThat(Trees.text(again.flow()))
                .as("placed again")
                .isEqualTo(Trees.text(placement.flow()));
        assertThat(again.words()).as("words of placing again").isEmpty();
        return placement;
    }

    @Test
    @DisplayName("is Keycloak's own with all proofs before the new password")
    void stock() {
        Placement placed = place(STOCK);

        assertThat(Trees.text(placed.flow()))
                .isEqualTo(
                        """
                        REQUIRED latchkey-reset-identify
                        REQUIRED latchkey-reset-verify
                        CONDITIONAL > Reset - Conditional OTP
                          REQUIRED ?conditional-user-configured
                          ALTERNATIVE auth-otp-form
                          ALTERNATIVE webauthn-authenticator
                          ALTERNATIVE latchkey-contact-code
                          ALTERNATIVE latchkey-backup-code
                        REQUIRED latchkey-reset-password
                        """);
        assertThat(placed.byHand()).isEmpty();
    }

    @Test
    @DisplayName("keeps steps of others in their order")
    void foreign() {
        assertThat(
                        Trees.text(
                                place(
                                                """
                                                REQUIRED acme-captcha {c: key=value}
                                                REQUIRED reset-credentials-choose-user
                                                REQUIRED acme-audit
                                                REQUIRED reset-credential-email
                                                REQUIRED reset-password
                                                DISABLED acme-survey
                                                """)
                                        .flow()))
                .isEqualTo(
                        """
                        REQUIRED acme-captcha {c: key=value}
                        REQUIRED latchkey-reset-identify
                        REQUIRED acme-audit
                        REQUIRED latchkey-reset-verify
                        DISABLED acme-survey
                        CONDITIONAL > reset second factor
                          REQUIRED ?conditional-user-configured
                          ALTERNATIVE auth-otp-form
                          ALTERNATIVE webauthn-authenticator
                          ALTERNATIVE latchkey-contact-code
                          ALTERNATIVE latchkey-backup-code
                        REQUIRED latchkey-reset-password
                        """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "REQUIRED reset-otp\n",
                "DISABLED reset-otp\n",
                "DISABLED > off\n  REQUIRED ?conditional-user-configured\n  REQUIRED reset-otp\n",
                ""
            })
    @DisplayName("asks for the second factor even where it was not asked before [R20, A11]")
    void neverSkipsFactor(String theirs) {
        Placement placed =
                place(
                        "REQUIRED reset-credentials-choose-user\nREQUIRED reset-credential-email\n"
                                + "REQUIRED reset-password\n"
                                + theirs);

        assertThat(Trees.text(placed.flow()))
                .contains(
                        """
                        CONDITIONAL > reset second factor
                          REQUIRED ?conditional-user-configured
                          ALTERNATIVE auth-otp-form
                        """)
                .doesNotContain("REQUIRED reset-otp\nREQUIRED")
                .endsWith("REQUIRED latchkey-reset-password\n");
    }

    @Test
    @DisplayName("adds the codes to factors that were asked before")
    void ownFactors() {
        assertThat(
                        Trees.text(
                                place(
                                                """
                                                REQUIRED latchkey-reset-identify
                                                REQUIRED latchkey-reset-verify
                                                CONDITIONAL > factor
                                                  REQUIRED ?conditional-user-configured
                                                  REQUIRED auth-otp-form
                                                REQUIRED latchkey-reset-password
                                                """)
                                        .flow()))
                .contains(
                        """
                          ALTERNATIVE auth-otp-form
                          ALTERNATIVE latchkey-contact-code
                          ALTERNATIVE latchkey-backup-code
                        """);
    }

    @Test
    @DisplayName("adds a code to a contact before the backup code that an older pack put in")
    void laterFactor() {
        assertThat(
                        Trees.text(
                                place(
                                                """
                                                REQUIRED latchkey-reset-identify
                                                REQUIRED latchkey-reset-verify
                                                CONDITIONAL > factor
                                                  REQUIRED ?conditional-user-configured
                                                  ALTERNATIVE auth-otp-form
                                                  ALTERNATIVE latchkey-backup-code
                                                REQUIRED latchkey-reset-password
                                                """)
                                        .flow()))
                .contains(
                        """
                          ALTERNATIVE auth-otp-form
                          ALTERNATIVE latchkey-contact-code
                          ALTERNATIVE latchkey-backup-code
                        """);
    }

    @Test
    @DisplayName("is left alone, by name and with a reason, where its steps can't be told apart")
    void impossible() {
        for (String tree :
                new String[] {
                    "REQUIRED acme-choose\nREQUIRED reset-credential-email\nREQUIRED reset-password\n",
                    "REQUIRED reset-credentials-choose-user\nREQUIRED acme-letter\n",
                    "REQUIRED reset-credential-email\nREQUIRED reset-credentials-choose-user\n",
                    STOCK + "ALTERNATIVE acme-other-way\n",
                    STOCK.replace("?conditional-user-configured", "?conditional-user-role"),
                    "REQUIRED > all\n" + STOCK.indent(2),
                    STOCK + "REQUIRED > more\n  REQUIRED reset-credential-email\n"
                }) {
            Placement placed = place(tree);

            assertThat(Trees.text(placed.flow())).isEqualTo(tree);
            assertThat(placed.byHand())
                    .singleElement()
                    .asString()
                    .startsWith("Flow 'reset' is left alone: ");
        }
    }

    @Test
    @DisplayName("says which configuration it has no use for")
    void configuration() {
        assertThat(
                        place(
                                        STOCK.replace(
                                                "reset-credential-email",
                                                "reset-credential-email {always: force-login=true}"))
                                .byHand())
                .singleElement()
                .asString()
                .contains("'always'", "reset-credential-email");
    }
}
