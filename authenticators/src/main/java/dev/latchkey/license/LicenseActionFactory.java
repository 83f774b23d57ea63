package dev.latchkey.license;

import dev.latchkey.server.flow.ActionFactory;
import java.time.Duration;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.services.scheduled.ScheduledTaskRunner;
import org.keycloak.timer.ScheduledTask;
import org.keycloak.timer.TimerProvider;

/** Registers the required action {@code latchkey-license}. */
public final class LicenseActionFactory extends ActionFactory {

    static final String ID = "latchkey-license";

    private static final Duration REMIND_EVERY = Duration.ofHours(1);
    private static final Duration LOOK_AT_SESSIONS_EVERY = Duration.ofMinutes(1);

    public LicenseActionFactory() {
        super(ID, "Latchkey licence", new LicenseAction());
    }

    /** Periodic tasks belong to no provider of Keycloak's; these start with this one, once the server is up. */
    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(
                event -> {
                    if (event instanceof PostMigrationEvent) {
                        schedule(factory, new LicenseReminderTask(), REMIND_EVERY);
                        schedule(factory, new LicenseSessionTask(), LOOK_AT_SESSIONS_EVERY);
                    }
                });
    }

    private static void schedule(
            KeycloakSessionFactory factory, ScheduledTask task, Duration interval) {
        KeycloakModelUtils.runJobInTransaction(
                factory,
                session ->
                        session.getProvider(TimerProvider.class)
                                .schedule(
                                        new ScheduledTaskRunner(factory, task),
                                        interval.toMillis(),
                                        task.getTaskName()));
    }
}
