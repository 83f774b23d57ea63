package dev.latchkey.license;

import dev.latchkey.challenge.SingleUseRecords;
import dev.latchkey.server.KeycloakClock;
import java.time.Duration;
import java.util.Map;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Who has seen which banner in the last day. Forgetting it costs one click. */
final class BannerMemory {

    private static final Duration A_DAY = Duration.ofDays(1);

    private final SingleUseRecords seen;

    BannerMemory(KeycloakSession session, RealmModel realm) {
        seen = new SingleUseRecords(session, realm, "license-banner");
    }

    boolean isDue(UserModel user, LicenseStanding standing) {
        return seen.find(name(user, standing)).isEmpty();
    }

    void seen(UserModel user, LicenseStanding standing) {
        seen.put(name(user, standing), KeycloakClock.now().plus(A_DAY), Map.of());
    }

    /** A licence that has gone over into its days of grace is news. */
    private static String name(UserModel user, LicenseStanding standing) {
        return user.getId() + '.' + standing.state().id();
    }
}
