package dev.latchkey.acceptance.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.acceptance.contact.LenientProfile;
import dev.latchkey.acceptance.http.VisitedPage;
import dev.latchkey.acceptance.mail.Mail;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.realm.UserDraft;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.FreshNetwork;
import dev.latchkey.acceptance.visit.ResetVisit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Acceptance
@DisplayName(
        "Names are shown as they are, and as nothing else, on pages, in mails and not in SMS [A34, A36]:")
class NamesIT {

    private static final String RTL_OVERRIDE = "\u202E";

    @Test
    @DisplayName("with an apostrophe, quotes, markup, braces, letters from right to left, emoji")
    void everyName(Stage stage) {
        TestRealm realm = stage.freshRealm(LenientProfile::apply);
        for (String name :
                new String[] {
                    "o'neil",
                    "«анна» \"q\"",
                    "<b id=hostile>x</b>&amp;",
                    "{0} ${lk.code} '{1}'",
                    "مرحبا " + RTL_OVERRIDE + "moc.live",
                    "анна \uD83D\uDD11\uD83D\uDC69\u200D\uD83D\uDCBB"
                }) {
            TestUser user =
                    realm.createUser(
                            draft ->
                                    draft.username(name)
                                            .firstName(name)
                                            .phone(UserDraft.freshPhone()));
            VisitedPage verify =
                    ResetVisit.asks(stage, realm, user.email()).expect("reset-verify").page();
            assertThat(verify.has("#hostile")).isFalse();
            Mail mail = stage.mail().awaitMail(user.email());

            assertMail(mail, name);
            VisitedPage link =
                    ResetVisit.opens(stage.visitor().from(FreshNetwork.address()), mail.link())
                            .expect("reset-link")
                            .page();
            assertPage(link.document(), name);

            ResetVisit.asks(stage, realm, user.phone());
            assertThat(stage.sms().awaitSms(user.phone()).text())
                    .doesNotContain(name, RTL_OVERRIDE, "<");
        }
    }

    private static void assertPage(Document page, String name) {
        Element shown = page.selectFirst(".lk-lead bdi.lk-value");
        assertThat(shown).as("%s, isolated", name).isNotNull();
        assertThat(shown.wholeText()).isEqualTo(name);
        assertThat(page.select("#hostile")).isEmpty();
    }

    private static void assertMail(Mail mail, String name) {
        Document html = Jsoup.parse(mail.html());
        assertThat(html.select("#hostile")).isEmpty();
        assertThat(html.select("bdi").eachText())
                .as("isolated")
                .contains(Jsoup.parse(escaped(name)).text());
        assertThat(mail.text()).contains("\n" + name);
        assertThat(mail.subject()).doesNotContain(name);
        // what is no word is no name to greet somebody by
        boolean word = name.matches("[\\p{L}\\p{M} '’-]+");
        assertThat(mail.text().lines().findFirst().orElse("").contains(name)).isEqualTo(word);
    }

    private static String escaped(String name) {
        return name.replace("&", "&amp;").replace("<", "&lt;");
    }
}
