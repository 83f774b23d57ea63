package dev.latchkey.install.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A browser flow with the pack's steps in it")
class BrowserStepsTest {

    private static final String STOCK =
            """
            ALTERNATIVE auth-cookie
            DISABLED auth-spnego
            ALTERNATIVE identity-provider-redirector
            ALTERNATIVE > Organization
              CONDITIONAL > Browser - Conditional Organization
                REQUIRED ?conditional-user-configured
                ALTERNATIVE organization
            ALTERNATIVE > forms
              REQUIRED auth-username-password-form
              CONDITIONAL > Browser - Conditional 2FA
                REQUIRED ?conditional-user-configured
                REQUIRED ?conditional-credential {passkey: credentials=webauthn-passwordless}
                ALTERNATIVE auth-otp-form
                DISABLED webauthn-authenticator
                DISABLED auth-recovery-authn-code-form
            """;

    private static Placement place(String tree) {
        return place(tree, false);
    }

    private static Placement place(String tree, boolean builtIn) {
        Placement placement =
                FlowKind.BROWSER.place(new Original(Trees.flow("browser", tree), builtIn));
        Placement again = FlowKind.BROWSER.place(new Original(placement.flow(), false));
        assertThat(Trees.text(again.flow()))
                .as("placed again")
                .isEqualTo(Trees.text(placement.flow()));
        assertThat(again.words()).as("words of placing again").isEmpty();
        return placement;
    }

    /** The flow's own steps inside the sub-flow with all ways in. */
    private static String behindGate(String ways) {
        return "REQUIRED > ways in\n" + ways.indent(2) + "REQUIRED latchkey-license-gate\n";
    }

    @Test
    @DisplayName("is Keycloak's own with form, gate and factors, organizations and Kerberos kept")
    void stock() {
        Placement placed = place(STOCK, true);

        assertThat(Trees.text(placed.flow()))
                .isEqualTo(
                        behindGate(
                                """
                                ALTERNATIVE auth-cookie
                                DISABLED auth-spnego
                                ALTERNATIVE identity-provider-redirector
                                ALTERNATIVE > Organization
                                  CONDITIONAL > Browser - Conditional Organization
                                    REQUIRED ?conditional-user-configured
                                    ALTERNATIVE organization
                                ALTERNATIVE > forms
                                  REQUIRED latchkey-sign-in
                                  CONDITIONAL > Browser - Conditional 2FA
                                    REQUIRED ?conditional-user-configured
                                    REQUIRED ?conditional-credential {passkey: credentials=webauthn-passwordless}
                                    ALTERNATIVE auth-otp-form
                                    ALTERNATIVE webauthn-authenticator
                                    ALTERNATIVE latchkey-contact-code
                                    ALTERNATIVE latchkey-backup-code
                                    DISABLED auth-recovery-authn-code-form
                                """));
        assertThat(placed.byHand()).isEmpty();
        assertThat(placed.words()).hasSize(5);
    }

    @Test
    @DisplayName("leaves off what an admin had switched off")
    void switchedOff() {
        assertThat(Trees.text(place(STOCK, false).flow()))
                .contains("DISABLED webauthn-authenticator", "DISABLED auth-spnego");
    }

    @Test
    @DisplayName("keeps Kerberos, X.509 with its configuration, and a cookie that is switched off")
    void foreign() {
        Placement placed =
                place(
                        """
                        DISABLED auth-cookie
                        ALTERNATIVE auth-spnego
                        ALTERNATIVE auth-x509-client-username-form {x509: x509-cert-auth.crl-checking-enabled=true}
                        ALTERNATIVE acme-badge-reader {badge: port=7}
                        ALTERNATIVE > forms
                          REQUIRED auth-username-password-form
                        """);

        assertThat(Trees.text(placed.flow()))
                .isEqualTo(
                        behindGate(
                                """
                                DISABLED auth-cookie
                                ALTERNATIVE auth-spnego
                                ALTERNATIVE auth-x509-client-username-form {x509: x509-cert-auth.crl-checking-enabled=true}
                                ALTERNATIVE acme-badge-reader {badge: port=7}
                                ALTERNATIVE > forms
                                  REQUIRED latchkey-sign-in
                                """));
    }

    @Test
    @DisplayName("asks for name and password on one page where two followed each other")
    void twoPages() {
        Placement placed =
                place(
                        """
                        ALTERNATIVE auth-cookie
                        ALTERNATIVE > forms
                          REQUIRED auth-username-form
                          REQUIRED auth-password-form
                        """);

        assertThat(Trees.text(placed.flow()))
                .isEqualTo(
                        behindGate(
                                """
                                ALTERNATIVE auth-cookie
                                ALTERNATIVE > forms
                                  REQUIRED latchkey-sign-in
                                """));
        assertThat(placed.byHand()).isEmpty();
    }

    @Test
    @DisplayName(
            "keeps password or passkey after the name, and says so; a factor asked afterwards gets the codes")
    void passwordOrPasskey() {
        String forms =
                """
                ALTERNATIVE auth-cookie
                ALTERNATIVE > forms
                  REQUIRED auth-username-form
                  REQUIRED > how
                    ALTERNATIVE auth-password-form
                    ALTERNATIVE webauthn-authenticator-passwordless
                  CONDITIONAL > code
                    REQUIRED ?conditional-user-configured
                    REQUIRED auth-otp-form
                """;
        Placement placed = place(forms);

        assertThat(Trees.text(placed.flow()))
                .isEqualTo(
                        behindGate(
                                forms.replace(
                                        "    REQUIRED auth-otp-form\n",
                                        "    ALTERNATIVE auth-otp-form\n"
                                                + "    ALTERNATIVE latchkey-contact-code\n"
                                                + "    ALTERNATIVE latchkey-backup-code\n")));
        assertThat(placed.byHand())
                .singleElement()
                .asString()
                .contains("'how'", "auth-password-form", "latchkey-sign-in");
    }

    @Test
    @DisplayName("never lets a code stand in for the password")
    void notAsFirstFactor() {
        String codeOrPassword =
                """
                ALTERNATIVE auth-cookie
                ALTERNATIVE > forms
                  REQUIRED auth-username-form
                  REQUIRED > how
                    ALTERNATIVE auth-password-form
                    ALTERNATIVE auth-otp-form
                """;
        Placement placed = place(codeOrPassword);

        assertThat(Trees.text(placed.flow())).isEqualTo(behindGate(codeOrPassword));
        assertThat(placed.byHand())
                .anyMatch(
                        s ->
                                s.contains(
                                        "'how' does not offer a code to a reserve contact or a backup code"));
    }

    @Test
    @DisplayName("still makes everybody set up a code where it did")
    void codeOfEverybody() {
        Placement placed =
                place(
                        """
                        ALTERNATIVE auth-cookie
                        ALTERNATIVE > forms
                          REQUIRED auth-username-password-form
                          REQUIRED auth-otp-form
                        """);

        assertThat(Trees.text(placed.flow()))
                .contains("REQUIRED auth-otp-form")
                .doesNotContain("latchkey-contact-code", "latchkey-backup-code");
        assertThat(placed.byHand())
                .singleElement()
                .asString()
                .contains("'forms'", "latchkey-contact-code", "latchkey-backup-code");
    }

    @Test
    @DisplayName(
            "keeps a code that a role demands, as an alternative would not make people set it up")
    void codeOfRole() {
        Placement placed =
                place(
                        """
                        ALTERNATIVE > forms
                          REQUIRED auth-username-password-form
                          CONDITIONAL > admins
                            REQUIRED ?conditional-user-role {r: condUserRole=admin}
                            REQUIRED auth-otp-form
                          CONDITIONAL > others
                            REQUIRED ?conditional-user-configured
                            REQUIRED auth-otp-form
                        """);

        assertThat(Trees.text(placed.flow()))
                .isEqualTo(
                        behindGate(
                                """
                                ALTERNATIVE > forms
                                  REQUIRED latchkey-sign-in
                                  CONDITIONAL > admins
                                    REQUIRED ?conditional-user-role {r: condUserRole=admin}
                                    REQUIRED auth-otp-form
                                  CONDITIONAL > others
                                    REQUIRED ?conditional-user-configured
                                    ALTERNATIVE auth-otp-form
                                    ALTERNATIVE latchkey-contact-code
                                    ALTERNATIVE latchkey-backup-code
                                """));
        assertThat(placed.byHand()).singleElement().asString().contains("'admins'");
    }

    @Test
    @DisplayName("adds the codes beside a custom factor, not in place of one that stands alone")
    void customFactor() {
        String alone =
                """
                ALTERNATIVE > forms
                  REQUIRED latchkey-sign-in
                  CONDITIONAL > sms
                    REQUIRED ?conditional-user-configured
                    REQUIRED acme-sms-code
                """;
        assertThat(Trees.text(place(alone).flow())).isEqualTo(behindGate(alone));

        String beside =
                """
                ALTERNATIVE > forms
                  REQUIRED latchkey-sign-in
                  CONDITIONAL > factors
                    REQUIRED ?conditional-user-configured
                    ALTERNATIVE auth-otp-form
                    ALTERNATIVE acme-sms-code
                """;
        assertThat(Trees.text(place(beside).flow()))
                .isEqualTo(
                        behindGate(
                                beside.replace(
                                        "    ALTERNATIVE acme-sms-code\n",
                                        "    ALTERNATIVE latchkey-contact-code\n"
                                                + "    ALTERNATIVE latchkey-backup-code\n"
                                                + "    ALTERNATIVE acme-sms-code\n")));
    }

    @Test
    @DisplayName("goes into conditions nested in conditions, not into what is switched off")
    void nested() {
        Placement placed =
                place(
                        """
                        ALTERNATIVE > outer
                          REQUIRED > inner
                            CONDITIONAL > abroad
                              REQUIRED ?acme-geo
                              REQUIRED auth-username-password-form
                          DISABLED > old
                            REQUIRED auth-username-password-form
                        """);

        assertThat(Trees.text(placed.flow()))
                .isEqualTo(
                        behindGate(
                                """
                                ALTERNATIVE > outer
                                  REQUIRED > inner
                                    CONDITIONAL > abroad
                                      REQUIRED ?acme-geo
                                      REQUIRED latchkey-sign-in
                                  DISABLED > old
                                    REQUIRED auth-username-password-form
                                """));
    }

    @Test
    @DisplayName("needs no further sub-flow for the gate where all its steps are required")
    void requiredOnly() {
        assertThat(
                        Trees.text(
                                place(
                                                """
                                                REQUIRED auth-username-password-form
                                                REQUIRED acme-terms
                                                """)
                                        .flow()))
                .isEqualTo(
                        """
                        REQUIRED latchkey-sign-in
                        REQUIRED acme-terms
                        REQUIRED latchkey-license-gate
                        """);
    }

    @Test
    @DisplayName("is left alone, by name and with a reason, where it can't be told what it does")
    void impossible() {
        for (String tree :
                new String[] {
                    "ALTERNATIVE auth-cookie\nALTERNATIVE ! its sub-flow 'x' contains itself\n",
                    "DISABLED auth-cookie\n",
                    "ALTERNATIVE auth-cookie\nREQUIRED latchkey-license-gate\n"
                }) {
            Placement placed = place(tree);

            assertThat(Trees.text(placed.flow())).isEqualTo(tree);
            assertThat(placed.byHand())
                    .singleElement()
                    .asString()
                    .startsWith("Flow 'browser' is left alone: ");
        }
    }

    @Test
    @DisplayName("without a form that is known says where ours might go")
    void ownForm() {
        assertThat(place("ALTERNATIVE auth-cookie\nALTERNATIVE acme-login\n").byHand())
                .singleElement()
                .asString()
                .contains("no form for name and password");
    }
}
