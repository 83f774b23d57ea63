package dev.latchkey.acceptance.lockout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.acceptance.http.HttpVisitor;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.FreshNetwork;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Acceptance
@DisplayName("While strangers try thousands of passwords from hundreds of addresses")
class AttackIT {

    /** {@code .ci/run} has ten thousand made. */
    private static final int TRIES = Integer.getInteger("latchkey.attack.tries");

    private static final int ADDRESSES = Math.min(500, TRIES / 4);
    private static final int ATTACKERS = 2;

    @Test
    @DisplayName(
            "the owner signs in at once on the usual device, keeps the session, and five guesses are looked at [A10, R03, R06]")
    void ownerGetsIn(Stage stage) throws Exception {
        TestRealm realm = stage.freshRealm();
        TestUser user = realm.createUser(draft -> {});
        HttpVisitor home = stage.visitor().from(FreshNetwork.address());
        assertThat(Door.of(home, realm).tries(user.username(), user.password()).isIn()).isTrue();
        DirectGrant program = DirectGrant.in(stage, realm);
        List<String> addresses = Stream.generate(FreshNetwork::address).limit(ADDRESSES).toList();
        AtomicInteger made = new AtomicInteger();
        ExecutorService attackers = Executors.newFixedThreadPool(ATTACKERS);
        try {
            List<Future<?>> attacks =
                    IntStream.range(0, ATTACKERS)
                            .<Future<?>>mapToObj(
                                    a ->
                                            attackers.submit(
                                                    () -> attack(program, user, addresses, made)))
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
            for (Future<?> attack : attacks) {
                attack.get();
            }
        } finally {
            attackers.shutdownNow();
        }

        assertThat(made.get()).isGreaterThanOrEqualTo(TRIES);
        assertThat(StrangersIT.errors(realm, "invalid_user_credentials")).isLessThanOrEqualTo(5);
        assertThat(user.openSessions()).isEqualTo(1);
    }

    private static void attack(
            DirectGrant program, TestUser user, List<String> addresses, AtomicInteger made) {
        for (int i = made.getAndIncrement(); i < TRIES; i = made.getAndIncrement()) {
            assertThat(
                            program.from(addresses.get(i % addresses.size()))
                                    .tries(user.username(), "guess-" + i)
                                    .status())
                    .isIn(400, 401);
        }
    }
}
