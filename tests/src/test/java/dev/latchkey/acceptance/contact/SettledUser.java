package dev.latchkey.acceptance.contact;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.latchkey.acceptance.http.HttpVisitor;
import dev.latchkey.acceptance.http.VisitedPage;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.realm.UserDraft;
import dev.latchkey.acceptance.stage.Await;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.FreshNetwork;
import dev.latchkey.acceptance.visit.ResetVisit;
import dev.latchkey.acceptance.visit.SignIn;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** An account that has been there for a while, with its contacts, and whose owner has signed in with it. */
record SettledUser(Stage stage, TestUser user) {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    static SettledUser in(Stage stage, TestRealm realm, Consumer<UserDraft> describe) {
        TestUser user = realm.createUser(describe);
        SignIn.with(
                stage.visitor().from(FreshNetwork.address()),
                realm,
                user.username(),
                user.password());
        SettledUser settled = new SettledUser(stage, user);
        Await.until(PATIENCE, () -> "a first look at " + user, () -> settled.isSeen());
        stage.clock().forward(Duration.ofDays(10));
        return settled;
    }

    static String freshAddress() {
        return "next-" + UUID.randomUUID().toString().substring(0, 8) + "@mail.example.test";
    }

    /** An administrator gives the account another address. */
    void changeEmail(String address) {
        user.change(account -> account.put("email", address).put("emailVerified", true));
    }

    /** An administrator, or an import, gives the account another verified phone. */
    void changePhone(String phone) {
        user.change(
                account -> {
                    account.withObject("/attributes").putArray("phoneNumber").add(phone);
                    account.withObject("/attributes").putArray("phoneNumberVerified").add("true");
                });
    }

    /** The link in the notice to the old address; waits for it. */
    String objectionMailedTo(String address) {
        return stage.mail()
                .awaitMail(address, "a link to object", mail -> mail.objection().isPresent())
                .objection()
                .orElseThrow();
    }

    /** The link in the notice to the old phone; waits for it. */
    String objectionSentTo(String phone) {
        return Await.value(
                PATIENCE,
                () -> "an SMS with a link to object to " + phone,
                () ->
                        stage.sms().messagesTo(phone).stream()
                                .flatMap(sms -> sms.objection().stream())
                                .findFirst());
    }

    /** Somebody asks for a reset under that name; whether a message goes out. */
    boolean resets(String typed) {
        int before = requests().size();
        ResetVisit.asks(stage, user.realm(), typed);
        return isSent(before + 1);
    }

    /** Somebody asks for a reset through a reserve contact; whether a message goes out to it. */
    boolean resetsByReserve(String reserve) {
        int before = requests().size();
        ResetVisit visit = ResetVisit.asks(stage, user.realm(), user.username());
        isSent(before + 1);
        visit.useReserve(reserve);
        return isSent(before + 2);
    }

    private boolean isSent(int request) {
        List<JsonNode> all =
                Await.value(
                        PATIENCE,
                        () -> "request %d to be worked off".formatted(request),
                        () -> Optional.of(requests()).filter(r -> r.size() >= request));
        assertThat(all).hasSize(request);
        String error = all.get(0).path("error").asText("");
        assertThat(error).isIn("", "latchkey_no_contact", "user_not_found");
        return error.isEmpty();
    }

    /** Opens the link of a notice and presses its button; answers what comes of it. */
    VisitedPage objects(String link) {
        HttpVisitor holder = stage.visitor().from(FreshNetwork.address());
        VisitedPage page = holder.open(link);
        assertThat(page.pageId()).as(page.text()).isEqualTo("login-latchkey-not-me");
        return holder.submit(page.form());
    }

    /** What support sees of a place of the account. */
    String state(String place) {
        return places().valueStream()
                .filter(view -> view.get("place").asText().equals(place))
                .map(view -> view.get("state").asText())
                .findFirst()
                .orElseThrow();
    }

    /** Support has made sure of the owner. */
    void release(String place) {
        stage.admin()
                .post(
                        "realms/%s/latchkey/contacts/%s/%s/release"
                                .formatted(user.realm(), user.id(), place),
                        null);
    }

    private JsonNode places() {
        return stage.admin()
                .get("realms/%s/latchkey/contacts/%s".formatted(user.realm(), user.id()));
    }

    private boolean isSeen() {
        return places().size() == 4;
    }

    private List<JsonNode> requests() {
        return stage.admin()
                .get(
                        "realms/%s/events?type=SEND_RESET_PASSWORD&type=SEND_RESET_PASSWORD_ERROR&max=100"
                                .formatted(user.realm()))
                .valueStream()
                .toList();
    }
}
