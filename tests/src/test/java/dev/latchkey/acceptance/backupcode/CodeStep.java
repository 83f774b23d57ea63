package dev.latchkey.acceptance.backupcode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.acceptance.http.HttpVisitor;
import dev.latchkey.acceptance.http.VisitedPage;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.FreshNetwork;
import dev.latchkey.acceptance.visit.SignIn;

/** Somebody in front of the page that asks for a backup code. */
public final class CodeStep {

    public static final String PAGE = "login-latchkey-backup-code";

    private final HttpVisitor visitor;
    private VisitedPage page;

    private CodeStep(HttpVisitor visitor, VisitedPage page) {
        this.visitor = visitor;
        this.page = page;
    }

    /** A new browser, with the password proved, that has chosen the backup code. */
    public static CodeStep reach(Stage stage, TestUser user) {
        return reach(stage.visitor().from(FreshNetwork.address()), user);
    }

    public static CodeStep reach(HttpVisitor visitor, TestUser user) {
        VisitedPage page = SignIn.with(visitor, user.realm(), user.username(), user.password());
        return from(visitor, page);
    }

    /** From a second factor's page to the backup code, as "Try another way" leads. */
    public static CodeStep from(HttpVisitor visitor, VisitedPage secondFactor) {
        VisitedPage page = secondFactor;
        if (!page.pageId().equals(PAGE)) {
            page = visitor.submit(page.form("#kc-select-try-another-way-form"));
            page = visitor.submit(page.form("li:has(h2:contains(Backup code)) form"));
        }
        assertThat(page.pageId()).as("%s: %s", page, page.text()).isEqualTo(PAGE);
        return new CodeStep(visitor, page);
    }

    public CodeStep enter(String code) {
        page = visitor.submit(page.form("#latchkey-backup-code").with("code", code));
        return this;
    }

    public boolean isAccepted() {
        return page.pageId().equals("login-latchkey-backup-used");
    }

    /** Presses "Continue" on the page after a right code. */
    public VisitedPage goOn() {
        assertThat(isAccepted()).as("%s: %s", page, page.text()).isTrue();
        page = visitor.submit(page.form("#latchkey-backup-used").with("step", "continue"));
        return page;
    }

    public String error() {
        return page.has("#input-error-code") ? page.element("#input-error-code").text() : "";
    }

    public VisitedPage page() {
        return page;
    }

    public HttpVisitor visitor() {
        return visitor;
    }
}
