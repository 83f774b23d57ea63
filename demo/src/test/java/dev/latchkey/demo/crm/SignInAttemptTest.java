package dev.latchkey.demo.crm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SignInAttemptTest {

    /** The example of RFC 7636, appendix B. */
    @Test
    void theChallengeIsTheOneOfTheStandard() {
        SignInAttempt attempt =
                new SignInAttempt("s", "n", "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");

        assertThat(attempt.challenge()).isEqualTo("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
    }

    @Test
    void noTwoAttemptsShareASecret() {
        SignInAttempt one = SignInAttempt.begin();
        SignInAttempt other = SignInAttempt.begin();

        assertThat(one.state()).hasSize(43);
        assertThat(
                        new String[] {
                            one.state(),
                            one.nonce(),
                            one.verifier(),
                            other.state(),
                            other.nonce(),
                            other.verifier()
                        })
                .doesNotHaveDuplicates();
    }
}
