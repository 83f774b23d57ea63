package dev.latchkey.backupcode;

import dev.latchkey.challenge.Budgets;
import dev.latchkey.challenge.Charge;
import dev.latchkey.challenge.RateLimit;
import dev.latchkey.challenge.Share;
import java.time.Duration;
import java.util.List;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * How many sets one account may have made in an hour, all tabs and nodes together. A set costs as much as ten passwords, and
 * whoever holds down the reload key would have the server do little else.
 */
final class SetAllowance {

    static final int PER_HOUR = 10;

    private SetAllowance() {}

    /** Takes one set of the hour; whether there was one left. */
    static boolean take(KeycloakSession session, RealmModel realm, UserModel user) {
        Charge set =
                new Charge(
                        "backup-sets",
                        user.getId(),
                        new RateLimit(PER_HOUR, Duration.ofHours(1)),
                        Share.WHOLE);
        return new Budgets(session, realm).take(List.of(set)).isEmpty();
    }
}
