package dev.latchkey.license;

import dev.latchkey.server.PackInfo;
import java.time.Duration;
import java.util.Map;
import org.keycloak.Config;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.provider.ServerInfoAwareProviderFactory;
import org.keycloak.services.scheduled.ScheduledTaskRunner;
import org.keycloak.timer.TimerProvider;

/** Registers the required action {@code latchkey-license}. */
public final class LicenseActionFactory
        implements RequiredActionFactory, ServerInfoAwareProviderFactory {

    static final String ID = "latchkey-license";

    private static final Duration REMIND_EVERY = Duration.ofHours(1);

    private static final LicenseAction ACTION = new LicenseAction();

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public String getDisplayText() {
        return "Latchkey licence";
    }

    @Override
    public RequiredActionProvider create(KeycloakSession session) {
        return ACTION;
    }

    @Override
    public Map<String, String> getOperationalInfo() {
        return PackInfo.operationalInfo();
    }

    @Override
    public void init(Config.Scope config) {}

    /** Reminders belong to no provider of Keycloak's; they start with this one, once the server is up. */
    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(
                event -> {
                    if (event instanceof PostMigrationEvent) {
                        scheduleReminders(factory);
                    }
                });
    }

    private static void scheduleReminders(KeycloakSessionFactory factory) {
        LicenseReminderTask task = new LicenseReminderTask();
        KeycloakModelUtils.runJobInTransaction(
                factory,
                session ->
                        session.getProvider(TimerProvider.class)
                                .schedule(
                                        new ScheduledTaskRunner(factory, task),
                                        REMIND_EVERY.toMillis(),
                                        task.getTaskName()));
    }

    @Override
    public void close() {}
}
