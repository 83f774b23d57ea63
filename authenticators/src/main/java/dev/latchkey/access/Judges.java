package dev.latchkey.access;

import dev.latchkey.server.metrics.PackCounter;
import dev.latchkey.server.settings.RealmSettings;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** All judges, in the order in which they are asked: the first that refuses decides what is told. */
final class Judges {

    private static final List<GrantJudge> ALL =
            List.of(new DisabledAccounts(), new LockedDoors(), new LicensedAccounts());

    private Judges() {}

    /** Why the grant is refused; never, where the pack is off or no person is behind it. */
    static Optional<Refusal> judge(KeycloakSession session, Grant grant) {
        RealmModel realm = session.getContext().getRealm();
        if (!RealmSettings.of(realm).enabled() || isProgramsOwn(grant)) {
            return Optional.empty();
        }
        Optional<Refusal> refusal =
                ALL.stream()
                        .flatMap(judge -> judge.judge(session, realm, grant).stream())
                        .findFirst();
        refusal.ifPresent(
                because ->
                        PackCounter.ACCESS_REFUSED.count(
                                grant.occasion().name().toLowerCase(Locale.ROOT),
                                because.eventError()));
        return refusal;
    }

    private static boolean isProgramsOwn(Grant grant) {
        return grant.user() == null || grant.user().getServiceAccountClientLink() != null;
    }
}
