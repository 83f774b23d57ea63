package dev.latchkey.delivery.sms;

import dev.latchkey.delivery.SmsSender;
import dev.latchkey.delivery.SmsSenderFactory;
import org.keycloak.Config;
import org.keycloak.common.util.Environment;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.EnvironmentDependentProviderFactory;

/**
 * The gateway {@code log}: a developer's, which writes each SMS to the server log.
 *
 * <p>Outside dev mode the server does not know it, so that no realm can choose it; a server option that asks for it
 * stops the build or start of the server. Keycloak asks {@link #isSupported} while it builds its image, in the mode
 * that the image is for; as an image made by {@code start-dev} lies on disk for others to start, each message is
 * guarded by the mode of the running server as well.
 */
public final class LogSmsSenderFactory
        implements SmsSenderFactory, EnvironmentDependentProviderFactory {

    public static final String ID = "log";

    private static final String ENABLED = SmsSpi.optionName(ID, "enabled");

    @Override
    public boolean isSupported(Config.Scope config) {
        if (Environment.isDevMode()) {
            return true;
        }
        if (config.getBoolean("enabled", false)) {
            throw refused(ENABLED + "=true");
        }
        if (ID.equals(Config.getProvider(SmsSpi.NAME))) {
            throw refused("spi-" + SmsSpi.NAME + "--provider=" + ID);
        }
        if (ID.equals(Config.getDefaultProvider(SmsSpi.NAME))) {
            throw refused("spi-" + SmsSpi.NAME + "--provider-default=" + ID);
        }
        return false;
    }

    private static IllegalStateException refused(String option) {
        return new IllegalStateException(
                option
                        + ": this SMS gateway writes one-time codes to the server log and works in dev mode only"
                        + " (kc.sh start-dev). Remove the option and configure a real gateway.");
    }

    @Override
    public SmsSender create(KeycloakSession session) {
        return Environment.isDevMode()
                ? new LogSmsSender()
                : new MisconfiguredSmsSender(
                        "The SMS gateway \"log\" works in dev mode only (kc.sh start-dev).",
                        "dev-mode-only");
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
