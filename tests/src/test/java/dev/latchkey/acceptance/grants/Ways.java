package dev.latchkey.acceptance.grants;

import com.fasterxml.jackson.databind.JsonNode;
import dev.latchkey.acceptance.http.HttpVisitor;
import dev.latchkey.acceptance.http.VisitedPage;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.FreshNetwork;
import dev.latchkey.acceptance.visit.SignIn;
import java.util.EnumSet;
import java.util.Set;

/** One account with everything begun that can be begun, so that it can be seen which ways go on after something happened. */
final class Ways {

    static final String DEVICE_COOKIE = "LATCHKEY_DEVICE";

    private static final int OK = 200;

    private final Stage stage;
    private final TestRealm realm;
    private final TestUser user;
    private final HeadOffice headOffice;
    private final Program program;
    private final HttpVisitor home;
    private final JsonNode atHome;
    private final String unusedCode;
    private final JsonNode ofProgram;
    private final JsonNode offline;
    private final VisitedPage approvedDevice;
    private final VisitedPage approvedBackchannel;

    /** Begins it all. */
    Ways(Stage stage, TestRealm realm) {
        this.stage = stage;
        this.realm = realm;
        user = realm.createUser(draft -> {});
        headOffice = HeadOffice.trustedBy(stage, realm);
        headOffice.employs(user);
        program = Program.in(stage, realm);
        home = browser();
        signIn(home);
        atHome = tokens(program.redeems(code()));
        unusedCode = code();
        ofProgram = tokens(program.postsPassword(user, "openid"));
        offline = tokens(program.postsPassword(user, "openid offline_access"));
        approvedDevice = program.startsDeviceFlow();
        approve(home, approvedDevice);
        approvedBackchannel = program.asksPhoneOf(user);
        stage.phones().agree(user);
    }

    TestUser user() {
        return user;
    }

    /** The browser that the account is known in, with no session in it. */
    HttpVisitor usualDevice() {
        return home.cloned(DEVICE_COOKIE::equals);
    }

    /** Tries each way, once. */
    Set<Way> open() {
        Set<Way> open = EnumSet.noneOf(Way.class);
        for (Way way : Way.values()) {
            if (isOpen(way)) {
                open.add(way);
            }
        }
        return open;
    }

    private boolean isOpen(Way way) {
        return switch (way) {
            case COOKIE_SSO -> isSignedIn(home);
            case COOKIE_SSO_WITHOUT_DEVICE_COOKIE ->
                    isSignedIn(home.cloned(name -> !name.equals(DEVICE_COOKIE)));
            case CODE_GIVEN_BEFORE -> isGranted(program.redeems(unusedCode));
            case REFRESH -> isGranted(program.refreshes(refreshToken(atHome)));
            case EXCHANGE -> isGranted(program.exchanges(accessToken(atHome)));
            case DEVICE_FLOW_APPROVED_BEFORE -> isGranted(program.endsDeviceFlow(approvedDevice));
            case DEVICE_FLOW_APPROVED_IN_SESSION -> deviceFlow(home);
            case REFRESH_OF_PROGRAM -> isGranted(program.refreshes(refreshToken(ofProgram)));
            case REFRESH_OFFLINE_OF_PROGRAM -> isGranted(program.refreshes(refreshToken(offline)));
            case EXCHANGE_OF_PROGRAM -> isGranted(program.exchanges(accessToken(ofProgram)));
            case SIGN_IN_ON_USUAL_DEVICE -> signIn(usualDevice());
            case DEVICE_FLOW_ON_USUAL_DEVICE -> deviceFlow(usualDevice());
            case SIGN_IN_ELSEWHERE -> signIn(browser());
            case DEVICE_FLOW_ELSEWHERE -> deviceFlow(browser());
            case PASSWORD -> isGranted(program.postsPassword(user, "openid"));
            case BACKCHANNEL -> backchannel();
            case BACKCHANNEL_APPROVED_BEFORE ->
                    isGranted(program.endsBackchannel(approvedBackchannel));
            case ASSERTION -> isGranted(program.bringsAssertion(headOffice.assertion(user)));
        };
    }

    private HttpVisitor browser() {
        return stage.visitor().from(FreshNetwork.address());
    }

    private boolean signIn(HttpVisitor browser) {
        return SignIn.isDone(SignIn.with(browser, realm, user.username(), user.password()));
    }

    private boolean isSignedIn(HttpVisitor browser) {
        return SignIn.isDone(browser.open(realm.signInUri().toString()));
    }

    private String code() {
        return Program.code(home.open(program.signInAddress()));
    }

    private boolean deviceFlow(HttpVisitor browser) {
        VisitedPage started = program.startsDeviceFlow();
        approve(browser, started);
        return isGranted(program.endsDeviceFlow(started));
    }

    /** As far as the server lets it come. */
    private void approve(HttpVisitor browser, VisitedPage started) {
        VisitedPage page = browser.open(started.json().get("verification_uri_complete").asText());
        if (page.has("#kc-form-login")) {
            page =
                    browser.submit(
                            page.form("#kc-form-login")
                                    .with("username", user.username())
                                    .with("password", user.password()));
        }
        if (page.has("form[action*=consent]")) {
            browser.submit(page.form("form[action*=consent]").with("accept", "Yes"));
        }
    }

    private boolean backchannel() {
        VisitedPage asked = program.asksPhoneOf(user);
        if (asked.status() != OK) {
            return false;
        }
        stage.phones().agree(user);
        return isGranted(program.endsBackchannel(asked));
    }

    /** Anything but tokens and a refusal is an error of the test. */
    private static boolean isGranted(VisitedPage answer) {
        if (answer.status() != OK && !answer.json().has("error")) {
            throw new AssertionError(answer + ": " + answer.body());
        }
        return answer.status() == OK;
    }

    private static JsonNode tokens(VisitedPage answer) {
        if (answer.status() != OK) {
            throw new AssertionError(answer + ": " + answer.body());
        }
        return answer.json();
    }

    private static String refreshToken(JsonNode tokens) {
        return tokens.get("refresh_token").asText();
    }

    private static String accessToken(JsonNode tokens) {
        return tokens.get("access_token").asText();
    }
}
