package dev.latchkey.license;

import dev.latchkey.server.settings.LicenseSettings;
import dev.latchkey.server.settings.RealmSettings;
import java.util.List;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.timer.ScheduledTask;

/**
 * Reminds in every realm that has opted in. Every node runs it: that each reminder goes out once is seen to by its row, since
 * Keycloak's cluster-wide timer only keeps two nodes from running at the same time.
 */
public final class LicenseReminderTask implements ScheduledTask {

    @Override
    public void run(KeycloakSession session) {
        List<String> realms =
                session.realms()
                        .getRealmsStream()
                        .filter(LicenseReminderTask::reminds)
                        .map(RealmModel::getId)
                        .toList();
        realms.forEach(
                realm -> new LicenseReminders(session.getKeycloakSessionFactory(), realm).run());
    }

    private static boolean reminds(RealmModel realm) {
        RealmSettings settings = RealmSettings.of(realm);
        return settings.enabled() && settings.get(LicenseSettings.REMIND);
    }
}
