package dev.latchkey.acceptance.secrecy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.acceptance.http.HttpVisitor;
import dev.latchkey.acceptance.mail.Mail;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.realm.UserDraft;
import dev.latchkey.acceptance.sms.Sms;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.ResetVisit;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Acceptance
@DisplayName("A forged address of the server [A09, R32]")
class ForgedHostIT {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "Host, evil.example",
        "X-Forwarded-Host, evil.example",
        "X-Forwarded-Port, 6666",
        "X-Forwarded-Proto, https",
        "Forwarded, host=evil.example"
    })
    @DisplayName("gets into no mail and no SMS")
    void linksStay(String header, String value, Stage stage) {
        TestUser user =
                stage.freshRealm(
                                realm ->
                                        realm.withObject("/attributes")
                                                .put("latchkey.sms.content", "both"))
                        .createUser(draft -> draft.phone(UserDraft.freshPhone()));
        HttpVisitor attacker = stage.visitor();
        ResetVisit reset = ResetVisit.begin(attacker, user.realm());
        attacker.with(header, value)
                .submitOnly(reset.page().form().with("identifier", user.username()));
        HttpVisitor texter = stage.visitor();
        ResetVisit bySms = ResetVisit.begin(texter, user.realm());
        texter.with(header, value).submitOnly(bySms.page().form().with("identifier", user.phone()));

        Mail mail = stage.mail().awaitMail(user.email());
        Sms sms = stage.sms().awaitSms(user.phone());

        String own = stage.baseUri().toString();
        assertThat(mail.links())
                .isNotEmpty()
                .allMatch(link -> link.startsWith(own) || link.startsWith("mailto:"));
        assertThat(List.of(mail.text(), mail.html(), sms.text()))
                .noneMatch(text -> text.contains("evil.example") || text.contains("6666"));
        assertThat(sms.text()).contains(own);
    }
}
