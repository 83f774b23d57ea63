package dev.latchkey.acceptance.backupcode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.acceptance.http.HttpVisitor;
import dev.latchkey.acceptance.http.VisitedPage;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.realm.Totp;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.FreshNetwork;
import dev.latchkey.acceptance.visit.SignIn;
import java.util.List;

/**
 * The codes that somebody has in hand.
 *
 * @param set the id of the sheet
 * @param codes in the sheet's order
 */
public record PrintedCodes(String set, List<String> codes) {

    /** The authenticator app of those who have one. */
    public static final Totp APP = new Totp("JBSWY3DPEHPK3PXPJBSW");

    /** What the page shows. */
    public static PrintedCodes on(VisitedPage page) {
        assertThat(page.pageId()).as("%s: %s", page, page.text()).isEqualTo(SetUp.PAGE);
        List<String> codes =
                page.document().select("#latchkey-codes code").eachText().stream().toList();
        String facts = page.element(".lk-sheet__facts").text();
        return new PrintedCodes(facts.replaceFirst("\\S+ (\\S+).*", "$1"), codes);
    }

    /** Has the account set up a set through the pages, as its administrator asks for it, and keep it. */
    public static PrintedCodes setUpBy(Stage stage, TestUser user) {
        HttpVisitor visitor = stage.visitor().from(FreshNetwork.address());
        PrintedCodes printed = confirmed(visitor, SetUp.begin(stage, visitor, user));
        user.signOutEverywhere();
        return printed;
    }

    /** Confirms the set that the page shows; that ends the sign-in. */
    public static PrintedCodes confirmed(HttpVisitor visitor, VisitedPage page) {
        PrintedCodes printed = on(page);
        VisitedPage done =
                visitor.submit(
                        page.form().with("last-signs", printed.end(0)).with("step", "confirm"));
        assertThat(SignIn.isDone(done)).as("%s: %s", done, done.text()).isTrue();
        return printed;
    }

    /** The last four signs of the code in that place. */
    public String end(int place) {
        String code = codes.get(place);
        return code.substring(code.length() - 4);
    }
}
