package dev.latchkey.acceptance.backupcode;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.latchkey.acceptance.http.HttpVisitor;
import dev.latchkey.acceptance.http.VisitedPage;
import dev.latchkey.acceptance.mail.Mail;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.FreshNetwork;
import dev.latchkey.acceptance.visit.SignIn;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Acceptance
@DisplayName("Setting up backup codes")
class SetUpIT {

    @Test
    @DisplayName(
            "shows ten codes once, takes the last signs of any of them, and tells the owner [R14]")
    void confirmed(Stage stage) {
        TestUser user = stage.freshRealm().createUser(draft -> draft.app(PrintedCodes.APP));
        HttpVisitor visitor = stage.visitor().from(FreshNetwork.address());

        VisitedPage page = SetUp.begin(stage, visitor, user);
        PrintedCodes printed = PrintedCodes.on(page);
        assertThat(printed.codes())
                .hasSize(10)
                .allMatch(code -> code.matches("[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){4}"))
                .extracting(code -> code.substring(0, 4))
                .doesNotHaveDuplicates();
        assertThat(page.header("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
        // a whole code, pasted in small letters, is as good as its last signs
        VisitedPage done =
                visitor.submit(
                        page.form()
                                .with("last-signs", printed.codes().get(6).toLowerCase())
                                .with("step", "confirm"));

        assertThat(SignIn.isDone(done)).as("%s", done.text()).isTrue();
        assertThat(user.credentialTypes()).contains("latchkey-backup-codes");
        Mail told = stage.mail().awaitMail(user.email());
        assertThat(told.subject()).contains("new backup codes");
        assertThat(told.text()).contains(printed.set());
        printed.codes().forEach(code -> assertThat(told.source()).doesNotContain(code));
    }

    @Test
    @DisplayName(
            "asks again after a wrong confirmation without showing the codes, however the page is come back to")
    void wrongConfirmation(Stage stage) {
        TestUser user = stage.freshRealm().createUser(draft -> draft.app(PrintedCodes.APP));
        HttpVisitor visitor = stage.visitor().from(FreshNetwork.address());
        VisitedPage page = SetUp.begin(stage, visitor, user);
        PrintedCodes printed = PrintedCodes.on(page);

        VisitedPage again = visitor.submit(page.form().with("last-signs", "ZZZZ"));
        VisitedPage reloaded = visitor.open(again.address().toString());
        VisitedPage back = visitor.open(page.address().toString());

        for (VisitedPage shown : java.util.List.of(again, reloaded, back)) {
            assertThat(shown.pageId()).isEqualTo(SetUp.PAGE);
            assertThat(shown.has("#latchkey-codes")).isFalse();
            printed.codes().forEach(code -> assertThat(shown.body()).doesNotContain(code));
        }
        assertThat(again.text()).contains("None of the codes ends like this");
        VisitedPage done = visitor.submit(back.form().with("last-signs", printed.end(3)));
        assertThat(SignIn.isDone(done)).as("%s", done.text()).isTrue();
    }

    @Test
    @DisplayName("makes another set at each reload, and only the newest can be confirmed")
    void reload(Stage stage) {
        TestUser user = stage.freshRealm().createUser(draft -> draft.app(PrintedCodes.APP));
        HttpVisitor visitor = stage.visitor().from(FreshNetwork.address());
        VisitedPage first = SetUp.begin(stage, visitor, user);
        PrintedCodes old = PrintedCodes.on(first);

        VisitedPage second = visitor.open(first.address().toString());
        PrintedCodes fresh = PrintedCodes.on(second);

        assertThat(fresh.codes()).doesNotContainAnyElementsOf(old.codes());
        VisitedPage refused = visitor.submit(second.form().with("last-signs", old.end(0)));
        assertThat(refused.pageId()).isEqualTo(SetUp.PAGE);
        VisitedPage done = visitor.submit(refused.form().with("last-signs", fresh.end(0)));
        assertThat(SignIn.isDone(done)).as("%s", done.text()).isTrue();
    }

    @Test
    @DisplayName(
            "leaves nothing in the database but salted slow hashes, one a code, by the realm's algorithm [R15, A14]")
    void stored(Stage stage) throws JsonProcessingException {
        TestUser user =
                stage.freshRealm(
                                realm ->
                                        realm.put(
                                                "passwordPolicy",
                                                "hashAlgorithm(pbkdf2-sha512) and hashIterations(30000)"))
                        .createUser(draft -> {});
        PrintedCodes printed = PrintedCodes.setUpBy(stage, user);

        VisitedPage row =
                stage.visitor()
                        .get(
                                user.realm().uri()
                                        + "/latchkey-test/credentials/%s/latchkey-backup-codes"
                                                .formatted(user.id()));

        assertThat(row.status()).as(row.body()).isEqualTo(200);
        printed.codes()
                .forEach(
                        code ->
                                assertThat(row.body())
                                        .doesNotContain(code, code.replace("-", ""))
                                        .doesNotContain(code.replace("-", "").substring(4)));
        List<String> salts = new ArrayList<>();
        for (JsonNode code :
                new ObjectMapper()
                        .readTree(row.json().get(0).get("secret").asText())
                        .get("codes")) {
            JsonNode how = new ObjectMapper().readTree(code.get("hashData").asText());
            JsonNode hash = new ObjectMapper().readTree(code.get("hash").asText());
            assertThat(how.get("algorithm").asText()).isEqualTo("pbkdf2-sha512");
            assertThat(how.get("hashIterations").asInt()).isEqualTo(30_000);
            salts.add(hash.get("salt").asText());
        }
        assertThat(salts)
                .hasSize(10)
                .doesNotHaveDuplicates()
                .allSatisfy(
                        salt ->
                                assertThat(Base64.getDecoder().decode(salt))
                                        .hasSizeGreaterThanOrEqualTo(16));
    }

    @Test
    @DisplayName(
            "leaves the old set valid until the new one is confirmed, and void afterwards [R14]")
    void oldSet(Stage stage) {
        TestUser user = stage.freshRealm().createUser(draft -> draft.app(PrintedCodes.APP));
        PrintedCodes old = PrintedCodes.setUpBy(stage, user);
        HttpVisitor visitor = stage.visitor().from(FreshNetwork.address());
        VisitedPage page = SetUp.begin(stage, visitor, user);
        PrintedCodes fresh = PrintedCodes.on(page);

        assertThat(CodeStep.reach(stage, user).enter(old.codes().get(4)).isAccepted()).isTrue();
        visitor.submit(page.form().with("last-signs", fresh.end(9)));
        user.signOutEverywhere();

        assertThat(CodeStep.reach(stage, user).enter(old.codes().get(5)).error())
                .contains("does not fit");
        assertThat(CodeStep.reach(stage, user).enter(fresh.codes().get(5)).isAccepted()).isTrue();
    }

    @Test
    @DisplayName(
            "is offered, to be skipped, right after the first authenticator app, and not at later sign-ins")
    void offered(Stage stage) {
        TestUser user = stage.freshRealm().createUser(draft -> {});
        user.change(account -> account.putArray("requiredActions").add("CONFIGURE_TOTP"));
        HttpVisitor visitor = stage.visitor().from(FreshNetwork.address());

        VisitedPage offer = AppSetUp.finish(stage, visitor, SetUp.signIn(stage, visitor, user), "");

        PrintedCodes.on(offer);
        VisitedPage done = visitor.submit(offer.form().with("step", "later"));
        assertThat(SignIn.isDone(done)).as("%s", done.text()).isTrue();
        assertThat(user.credentialTypes()).doesNotContain("latchkey-backup-codes");
    }

    @Test
    @DisplayName("can't be skipped when the administrator asks for it")
    void demanded(Stage stage) {
        TestUser user = stage.freshRealm().createUser(draft -> draft.app(PrintedCodes.APP));
        HttpVisitor visitor = stage.visitor().from(FreshNetwork.address());
        VisitedPage page = SetUp.begin(stage, visitor, user);

        assertThat(page.has("#latchkey-later")).isFalse();
        VisitedPage answer = visitor.submit(page.form().with("step", "later"));

        PrintedCodes.on(answer);
        assertThat(user.credentialTypes()).doesNotContain("latchkey-backup-codes");
    }

    @Test
    @DisplayName(
            "gives a file and a sheet that name neither account nor host in file name, title or codes [A38]")
    void file(Stage stage) {
        TestUser user = stage.freshRealm().createUser(draft -> draft.app(PrintedCodes.APP));
        HttpVisitor visitor = stage.visitor().from(FreshNetwork.address());
        VisitedPage page = SetUp.begin(stage, visitor, user);
        PrintedCodes printed = PrintedCodes.on(page);

        Element link = page.element("#latchkey-download");
        assertThat(link.attr("download")).isEqualTo("backup-codes-" + printed.set() + ".txt");
        String text =
                URLDecoder.decode(
                        link.attr("href").replaceFirst("^data:text/plain;charset=utf-8,", ""),
                        StandardCharsets.UTF_8);
        assertThat(text)
                .contains(printed.codes())
                .contains(printed.set(), "/latchkey/start")
                .doesNotContain(user.username(), user.email());
        assertThat(page.element("#latchkey-sheet").outerHtml())
                .doesNotContain(user.username(), user.email(), "Petrova");
        // browsers name a PDF after the page's title
        assertThat(page.document().title()).doesNotContain(user.username(), "localhost");
    }
}
