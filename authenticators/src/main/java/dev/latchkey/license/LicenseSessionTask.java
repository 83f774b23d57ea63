package dev.latchkey.license;

import dev.latchkey.server.settings.LicenseSettings;
import dev.latchkey.server.settings.RealmSettings;
import java.util.List;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.timer.ScheduledTask;

/** Ends sessions whose licence blocks, in the realms that want that. */
public final class LicenseSessionTask implements ScheduledTask {

    @Override
    public void run(KeycloakSession session) {
        List<String> realms =
                session.realms()
                        .getRealmsStream()
                        .filter(LicenseSessionTask::ends)
                        .map(RealmModel::getId)
                        .toList();
        realms.forEach(
                realm -> new BlockedSessions(session.getKeycloakSessionFactory(), realm).end());
    }

    private static boolean ends(RealmModel realm) {
        RealmSettings settings = RealmSettings.of(realm);
        return settings.enabled() && settings.get(LicenseSettings.END_SESSIONS);
    }
}
