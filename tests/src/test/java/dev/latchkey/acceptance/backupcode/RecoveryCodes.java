package dev.latchkey.acceptance.backupcode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.acceptance.http.HttpVisitor;
import dev.latchkey.acceptance.http.PageForm;
import dev.latchkey.acceptance.http.VisitedPage;
import dev.latchkey.acceptance.visit.SignIn;
import java.util.List;

/** Keycloak's own recovery codes: the control of what backup codes withstand. */
public final class RecoveryCodes {

    /** The required action that sets them up. */
    public static final String SET_UP = "CONFIGURE_RECOVERY_AUTHN_CODES";

    private RecoveryCodes() {}

    /** Keeps the codes that Keycloak's page shows; that ends the sign-in. */
    public static List<String> confirmed(HttpVisitor visitor, VisitedPage page) {
        List<String> codes =
                page.document().select("#kc-recovery-codes-list li").eachText().stream()
                        .map(code -> code.replace("-", ""))
                        .toList();
        VisitedPage done = visitor.submit(page.form("#kc-recovery-codes-settings-form"));
        assertThat(SignIn.isDone(done)).as("%s: %s", done, done.text()).isTrue();
        return codes;
    }

    /** The form of the step, filled in. */
    public static PageForm form(VisitedPage page, String code) {
        return page.form("#kc-recovery-code-login-form").with("recoveryCodeInput", code);
    }
}
