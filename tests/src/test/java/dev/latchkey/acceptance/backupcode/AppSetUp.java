package dev.latchkey.acceptance.backupcode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.acceptance.http.HttpVisitor;
import dev.latchkey.acceptance.http.VisitedPage;
import dev.latchkey.acceptance.realm.Totp;
import dev.latchkey.acceptance.stage.Stage;
import java.time.Instant;

/** Keycloak's page for a new authenticator app. */
final class AppSetUp {

    private AppSetUp() {}

    static Totp app(VisitedPage page) {
        assertThat(page.pageId())
                .as("%s: %s", page, page.text())
                .isEqualTo("login-login-config-totp");
        return new Totp(page.element("#totpSecret").attr("value"));
    }

    /** Sets the app up under a name; answers what comes next. */
    static VisitedPage finish(Stage stage, HttpVisitor visitor, VisitedPage page, String name) {
        return visitor.submit(
                page.form("#kc-totp-settings-form")
                        .with("totp", app(page).code(Instant.now()))
                        .with("userLabel", name));
    }
}
