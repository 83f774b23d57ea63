package dev.latchkey.server.db;

import dev.latchkey.server.KeycloakClock;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.timer.ScheduledTask;

/**
 * Deletes rows that mean nothing any more. A named class of its own: Keycloak's timer keys a cluster-wide task by the
 * class's simple name.
 */
public final class LatchkeyPurgeTask implements ScheduledTask {

    private static final Logger LOG = Logger.getLogger(LatchkeyPurgeTask.class);

    @Override
    public void run(KeycloakSession session) {
        int rows = OwnTables.purge(session, KeycloakClock.now());
        LOG.debugf("Purged %d rows of the pack's tables", rows);
    }
}
