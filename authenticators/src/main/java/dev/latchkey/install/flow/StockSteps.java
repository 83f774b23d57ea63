package dev.latchkey.install.flow;

import dev.latchkey.install.flow.Step.Execution;
import java.util.Set;

/** Provider ids of Keycloak's steps whose meaning a placement relies on. */
final class StockSteps {

    static final String NAME_AND_PASSWORD = "auth-username-password-form";
    static final String NAME_ONLY = "auth-username-form";
    static final String PASSWORD_ONLY = "auth-password-form";
    static final String OTP = "auth-otp-form";
    static final String SECURITY_KEY = "webauthn-authenticator";
    static final String CHOOSE_USER = "reset-credentials-choose-user";
    static final String RESET_MAIL = "reset-credential-email";
    static final String RESET_PASSWORD = "reset-password";
    static final String RESET_OTP = "reset-otp";
    static final String IF_CONFIGURED = "conditional-user-configured";
    static final String IF_CREDENTIAL = "conditional-credential";

    /** What {@link OwnFactor} may stand in for. */
    static final Set<String> SECOND_FACTORS =
            Set.of(OTP, SECURITY_KEY, "auth-recovery-authn-code-form");

    /** What proves somebody, so that a factor asked afterwards is the second. */
    static final Set<String> FIRST_FACTORS =
            Set.of(
                    PackSteps.SIGN_IN,
                    NAME_AND_PASSWORD,
                    PASSWORD_ONLY,
                    "auth-x509-client-username-form",
                    "direct-grant-validate-password");

    private StockSteps() {}

    /** Whether the step is switched on and asks for what {@link OwnFactor} may stand in for. */
    static boolean isSecondFactor(Step step) {
        return step instanceof Execution e && e.on() && SECOND_FACTORS.contains(e.authenticator());
    }
}
