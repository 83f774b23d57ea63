package dev.latchkey.acceptance.personal;

import dev.latchkey.acceptance.backupcode.PrintedCodes;
import dev.latchkey.acceptance.contact.ContactVisit;
import dev.latchkey.acceptance.http.HttpVisitor;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.realm.UserDraft;
import dev.latchkey.acceptance.stage.Await;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.FreshNetwork;
import dev.latchkey.acceptance.visit.ResetVisit;
import dev.latchkey.acceptance.visit.SignIn;
import java.time.Duration;

/**
 * Somebody of whom the pack holds whatever it can hold: has signed in, proved a phone, printed backup codes, put an offer off,
 * was reminded of a licence, asked for a reset and mistyped a password.
 *
 * @param home the browser that the account knows
 */
record KnownPerson(TestUser user, String phone, PrintedCodes codes, HttpVisitor home) {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    static TestRealm realm(Stage stage) {
        return stage.freshRealm(
                shipped ->
                        shipped.withObject("/attributes")
                                .put("latchkey.license.onExpiring", "full")
                                .put("latchkey.readiness.remindDays", "0"));
    }

    static KnownPerson in(Stage stage, TestRealm realm) {
        String soon = stage.clock().now().plus(Duration.ofDays(5)).toString();
        TestUser user = realm.createUser(draft -> draft.attribute("licenseExpiresAt", soon));
        String phone = UserDraft.freshPhone();
        stage.clock().runTask("LicenseReminderTask");
        ContactVisit.begin(stage, user, ContactVisit.PHONE)
                .type(phone)
                .enter(stage.sms().awaitSms(phone).code().orElseThrow())
                .expectDone();
        Await.until(
                PATIENCE,
                () -> "the change of %s to be noticed".formatted(user),
                () -> objections(stage, user) > 0);
        HttpVisitor home = stage.visitor().from(FreshNetwork.address());
        realm.setAttribute("latchkey.contact.askReserveEmail", "offer");
        ContactVisit.signsIn(home, user).press("skip").expectDone();
        realm.setAttribute("latchkey.contact.askReserveEmail", "off");
        user.signOutEverywhere();
        ResetVisit.asks(stage, realm, user.email());
        stage.mail().awaitMail(user.email(), "a code", mail -> mail.code().isPresent());
        // from now on a backup code is asked for at each sign-in
        PrintedCodes codes = PrintedCodes.setUpBy(stage, user);
        SignIn.works(stage, realm, user.username(), "mistyped");
        return new KnownPerson(user, phone, codes, home);
    }

    private static long objections(Stage stage, TestUser user) {
        return stage.visitor()
                .get("/realms/master/latchkey-test/rows/holding?text=" + user.id())
                .json()
                .get("LATCHKEY_CONTACT_OBJECTION")
                .asLong();
    }
}
