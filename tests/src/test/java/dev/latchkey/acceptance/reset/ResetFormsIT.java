package dev.latchkey.acceptance.reset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.acceptance.http.HttpVisitor;
import dev.latchkey.acceptance.http.VisitedPage;
import dev.latchkey.acceptance.mail.Mail;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.ResetVisit;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Acceptance
@DisplayName("The pages of a reset")
class ResetFormsIT {

    @Test
    @DisplayName("let browsers and password managers fill their fields [R38, R40]")
    void fields(Stage stage) {
        List<VisitedPage> pages = allPages(stage);

        Element identifier = pages.get(0).element("#identifier");
        assertThat(identifier.attr("autocomplete")).isEqualTo("username");
        assertThat(identifier.attr("autocapitalize")).isEqualTo("none");

        Element code = pages.get(1).element("#code");
        assertThat(code.attr("autocomplete")).isEqualTo("one-time-code");
        assertThat(code.attr("inputmode")).isEqualTo("numeric");
        assertThat(code.attr("type")).isEqualTo("text");

        VisitedPage password = pages.get(3);
        assertThat(password.element("#password-new").attr("autocomplete"))
                .isEqualTo("new-password");
        assertThat(password.element("#password-confirm").attr("autocomplete"))
                .isEqualTo("new-password");
        assertThat(password.element("input[name=username]").attr("autocomplete"))
                .isEqualTo("username");
    }

    @Test
    @DisplayName(
            "have a label for each field, refuse no paste and set no limit to what is typed [R38]")
    void labels(Stage stage) {
        for (VisitedPage page : allPages(stage)) {
            for (Element field : page.document().select("input:not([type=hidden])")) {
                boolean hidden = field.attr("aria-hidden").equals("true");
                assertThat(hidden || page.has("label[for=" + field.id() + "]"))
                        .as("label of %s", field)
                        .isTrue();
                assertThat(field.hasAttr("maxlength") || field.hasAttr("onpaste"))
                        .as("limit of %s", field)
                        .isFalse();
            }
            assertThat(page.document().select("script:not([src]), [onclick], [style]")).isEmpty();
        }
    }

    @Test
    @DisplayName(
            "ask for a name, a code and a new password: no secret question, no puzzle [R23, A37]")
    void nothingElse(Stage stage) {
        List<VisitedPage> pages = allPages(stage);

        assertThat(pages.get(0).form().fields()).containsOnlyKeys("identifier");
        assertThat(pages.get(1).form().fields()).containsOnlyKeys("code");
        assertThat(pages.get(2).form().fields()).containsOnlyKeys("csrf");
        assertThat(pages.get(3).form().fields())
                .containsOnlyKeys("username", "password-new", "password-confirm");
        assertThat(pages)
                .allSatisfy(
                        page ->
                                assertThat(page.document().select("img, canvas, iframe"))
                                        .isEmpty());
    }

    @Test
    @DisplayName("can't be framed, are not kept and tell nobody their address [A08, A21]")
    void headers(Stage stage) {
        for (VisitedPage page : allPages(stage)) {
            assertThat(page.header("content-security-policy").orElseThrow())
                    .as(page.toString())
                    .contains("frame-ancestors 'none'", "script-src 'self'");
            assertThat(page.header("x-frame-options")).hasValue("DENY");
            assertThat(page.header("referrer-policy")).hasValue("no-referrer");
            assertThat(page.header("cache-control").orElseThrow()).contains("no-store");
        }
    }

    /** Who are you, code, link, new password, done. */
    private static List<VisitedPage> allPages(Stage stage) {
        TestUser user = stage.freshRealm().createUser(draft -> {});
        HttpVisitor other = stage.visitor();
        List<VisitedPage> pages = new ArrayList<>();
        ResetVisit reset = ResetVisit.begin(stage.visitor(), user.realm());
        pages.add(reset.page());
        pages.add(reset.identify(user.username()).page());
        Mail mail = stage.mail().awaitMail(user.email());
        ResetVisit elsewhere = ResetVisit.opens(other, mail.link());
        pages.add(elsewhere.page());
        pages.add(elsewhere.proceed().page());
        pages.add(elsewhere.finishElsewhere("seven calm rivers run north").page());
        return pages;
    }
}
