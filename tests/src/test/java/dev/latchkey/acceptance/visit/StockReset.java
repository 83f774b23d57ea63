package dev.latchkey.acceptance.visit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.latchkey.acceptance.http.HttpVisitor;
import dev.latchkey.acceptance.http.PageForm;
import dev.latchkey.acceptance.http.VisitedPage;
import dev.latchkey.acceptance.mail.Mail;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.realm.Totp;
import dev.latchkey.acceptance.stage.Stage;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keycloak's own reset by mail: the control of tests that say what the pack does better, or leaves alone. */
public final class StockReset {

    private static final Pattern LINK = Pattern.compile("https?://\\S+/action-token\\?\\S+");

    private final HttpVisitor visitor;
    private VisitedPage page;

    private StockReset(HttpVisitor visitor, VisitedPage page) {
        this.visitor = visitor;
        this.page = page;
    }

    /** Takes the pack out of a realm that is about to be created: its reset flow becomes the built-in one. */
    public static void bind(ObjectNode realm) {
        realm.remove("resetCredentialsFlow");
        realm.withObject("/attributes").put("latchkey.enabled", "false");
    }

    /** Somebody new asks for a mail; ends at the sign-in page, as it does for everybody. */
    public static StockReset asks(Stage stage, TestRealm realm, String typed) {
        HttpVisitor visitor = stage.visitor().from(FreshNetwork.address());
        VisitedPage signIn = visitor.open(realm.signInUri().toString());
        VisitedPage identify =
                visitor.open(
                        signIn.element("a[href*=login-actions/reset-credentials]").absUrl("href"));
        assertThat(identify.pageId()).isEqualTo("login-login-reset-password");
        return new StockReset(visitor, visitor.submit(identify.form().with("username", typed)));
    }

    /** Opens the link of the mail in the same browser; ends at the page for the new password. */
    public StockReset follow(Mail mail) {
        return open(mail).expect("login-login-update-password");
    }

    /** Opens the link of the mail in the same browser; what comes next is for the caller to expect. */
    public StockReset open(Mail mail) {
        Matcher link = LINK.matcher(mail.text());
        assertThat(link.find()).as("a link in: %s", mail.text()).isTrue();
        page = visitor.open(link.group());
        return this;
    }

    /** Sets up an authenticator app, as Keycloak asks of who has one already; ends at the page for the new password. */
    public StockReset setUpApp(Instant now) {
        expect("login-login-config-totp");
        PageForm form = page.form("#kc-totp-settings-form");
        String code = new Totp(form.fields().get("totpSecret")).code(now);
        page = visitor.submit(form.with("totp", code).with("userLabel", "mine"));
        return expect("login-login-update-password");
    }

    /** Chooses a password, without "Sign out from other devices"; what comes next is for the caller to expect. */
    public StockReset choose(String password) {
        PageForm form = page.form("#kc-passwd-update-form");
        page =
                visitor.submit(
                        form.with("password-new", password)
                                .with("password-confirm", password)
                                .without("logout-sessions"));
        return this;
    }

    private StockReset expect(String pageId) {
        assertThat(page.pageId()).as("%s: %s", page, page.text()).isEqualTo(pageId);
        return this;
    }

    /** What is shown now. */
    public VisitedPage page() {
        return page;
    }
}
