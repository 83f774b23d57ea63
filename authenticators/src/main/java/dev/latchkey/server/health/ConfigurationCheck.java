package dev.latchkey.server.health;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.services.resources.KeycloakApplication;

/**
 * The line "Latchkey configuration" of {@code /health/ready}: down while server options of the pack can't be used, with the
 * names of those options. As options are read at the start only, a rolling update stops at the first node that got a bad
 * one. What realm administrators set never counts: they must not be able to take a server out. What is merely worth knowing, as
 * a database that the pack is not tested on, stands there too and takes nothing down.
 *
 * <p>The server finds this class by its annotation when it is built, as it does classes of its own; there is no SPI for
 * health checks, and so no factory.
 */
@Readiness
public final class ConfigurationCheck implements HealthCheck {

    private static final String NAME = "Latchkey configuration";

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named(NAME);
        KeycloakSessionFactory server = server();
        // Null while the server starts, which Keycloak's own check tells.
        Set<String> unusable = server == null ? Set.of() : unusableOptions(factories(server));
        unusable.forEach(option -> answer.withData(option, "can't be used, see the server's log"));
        if (server != null) {
            notes(factories(server)).forEach(answer::withData);
        }
        return answer.status(unusable.isEmpty()).build();
    }

    /** By reflection, since the method's return type, and so its name to the linker, is another one in 26.6.4. */
    private static KeycloakSessionFactory server() {
        try {
            return (KeycloakSessionFactory)
                    KeycloakApplication.class.getMethod("getSessionFactory").invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All that these factories complain of, in order. */
    static Set<String> unusableOptions(Stream<?> factories) {
        return factories
                .filter(Configured.class::isInstance)
                .map(Configured.class::cast)
                .flatMap(configured -> configured.unusableOptions().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** All that these factories note, by subject. */
    static Map<String, String> notes(Stream<?> factories) {
        Map<String, String> notes = new TreeMap<>();
        factories
                .filter(Noted.class::isInstance)
                .map(Noted.class::cast)
                .forEach(noted -> notes.putAll(noted.notes()));
        return notes;
    }

    private static Stream<?> factories(KeycloakSessionFactory server) {
        return server.getSpis().stream()
                .flatMap(spi -> server.getProviderFactoriesStream(spi.getProviderClass()));
    }
}
