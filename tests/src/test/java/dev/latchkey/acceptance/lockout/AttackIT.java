package dev.latchkey.acceptance.lockout;

import static dev.latchkey.acceptance.visit.ResetVisit.NEW_PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.acceptance.http.HttpVisitor;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.FreshNetwork;
import dev.latchkey.acceptance.visit.ResetVisit;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Acceptance
@Tag("slow")
@DisplayName("While strangers try thousands of passwords from hundreds of addresses")
class AttackIT {

    /** Ten thousand, with {@code -Dlatchkey.attack.tries=10000}, take many minutes. */
    private static final int TRIES = Integer.getInteger("latchkey.attack.tries");

    private static final int ADDRESSES = Math.min(500, TRIES / 4);
    private static final int ATTACKERS = 2;

    @Test
    @DisplayName(
            "the owner signs in at once on the usual device, keeps the session, gets in by a reset on a new one, and five guesses are looked at before it and five after [A10, R03, R06]")
    void ownerGetsIn(Stage stage) throws Exception {
        TestRealm realm = stage.freshRealm();
        TestUser user = realm.createUser(draft -> {});
        HttpVisitor home = stage.visitor().from(FreshNetwork.address());
        assertThat(Door.of(home, realm).tries(user.username(), user.password()).isIn()).isTrue();
        DirectGrant program = DirectGrant.in(stage, realm);
        List<String> addresses = Stream.generate(FreshNetwork::address).limit(ADDRESSES).toList();
        AtomicInteger made = new AtomicInteger();
        AtomicBoolean ownerDone = new AtomicBoolean();
        ExecutorService attackers = Executors.newFixedThreadPool(ATTACKERS);
        try {
            List<Future<?>> attacks =
                    IntStream.range(0, ATTACKERS)
                            .<Future<?>>mapToObj(
                                    a ->
                                            attackers.submit(
                                                    () ->
                                                            attack(
                                                                    program, user, addresses, made,
                                                                    ownerDone)))
                            .toList();

            while (made.get() < TRIES / 2) {
                assertThat(user.openSessions()).isPositive();
                HttpVisitor tab = home.cloned();
                Door door = Door.of(tab, realm);
                // still signed in, or asked and let in: never sent away
                assertThat(door.isIn() || door.tries(user.username(), user.password()).isIn())
                        .as("%s", door)
                        .isTrue();
            }
            user.signOutEverywhere();
            assertThat(Door.of(home, realm).tries(user.username(), user.password()).isIn())
                    .isTrue();
            HttpVisitor fresh = stage.visitor().from(FreshNetwork.address());
            resets(stage, fresh, user);
            assertThat(Door.of(fresh, realm).tries(user.username(), NEW_PASSWORD).isIn()).isTrue();
            ownerDone.set(true);
            for (Future<?> attack : attacks) {
                attack.get();
            }
            assertThat(Door.of(fresh, realm).isIn()).as("the session lives").isTrue();
        } finally {
            attackers.shutdownNow();
        }

        assertThat(made.get()).isGreaterThanOrEqualTo(TRIES);
        assertThat(StrangersIT.errors(realm, "invalid_user_credentials")).isLessThanOrEqualTo(10);
    }

    private static void resets(Stage stage, HttpVisitor browser, TestUser user) {
        ResetVisit reset = ResetVisit.asks(browser, user.realm(), user.username());
        String code =
                stage.mail()
                        .awaitMail(user.email(), "a reset", mail -> mail.code().isPresent())
                        .code()
                        .orElseThrow();
        reset.enterRight(code).finish(NEW_PASSWORD);
    }

    private static void attack(
            DirectGrant program,
            TestUser user,
            List<String> addresses,
            AtomicInteger made,
            AtomicBoolean ownerDone) {
        for (int i = made.getAndIncrement();
                i < TRIES || !ownerDone.get();
                i = made.getAndIncrement()) {
            assertThat(
                            program.from(addresses.get(i % addresses.size()))
                                    .tries(user.username(), "guess-" + i)
                                    .status())
                    .isIn(400, 401);
        }
    }
}
