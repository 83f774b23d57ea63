package dev.latchkey.delivery;

import dev.latchkey.challenge.Budgets;
import dev.latchkey.challenge.Charge;
import dev.latchkey.challenge.RateLimit;
import dev.latchkey.challenge.Share;
import java.time.Duration;
import java.util.List;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * Numbers that get no SMS for a day, since the gateway says that their SIM was replaced (A18). Operators hold back messages
 * for so long themselves, but whoever has taken a number over can have that lifted, and another gateway may not be held back.
 */
final class SimHold {

    static final Duration LENGTH = Duration.ofHours(24);

    private final Budgets budgets;

    SimHold(KeycloakSession session, RealmModel realm) {
        budgets = new Budgets(session, realm);
    }

    boolean holds(String number) {
        return !budgets.has(charge(number));
    }

    /** Whether this call began it; one of several at once does. */
    boolean begin(String number) {
        return budgets.take(List.of(charge(number))).isEmpty();
    }

    private static Charge charge(String number) {
        return new Charge("sim-replaced", number, new RateLimit(1, LENGTH), Share.WHOLE);
    }
}
