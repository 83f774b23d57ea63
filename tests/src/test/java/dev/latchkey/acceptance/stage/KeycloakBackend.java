package dev.latchkey.acceptance.stage;

import java.net.URI;
import java.nio.file.Path;

/**
 * A running Keycloak with the pack, the test provider and the realm of {@code realm-export} in it. The seam between the
 * acceptance tests and what they run against: everything above it knows the server by its address alone.
 *
 * <p>Chosen by {@code -Dkeycloak.backend}: {@code distribution} (default) or {@code container}.
 */
public interface KeycloakBackend extends AutoCloseable {

    /** Whether the server under test runs in a container. */
    static boolean inContainer() {
        return System.getProperty("keycloak.backend", "distribution").equals("container");
    }

    /** Where browsers, visitors and the Admin API reach the server; also its configured hostname. No slash at the end. */
    URI baseUri();

    /** Where operators read health and metrics. No slash at the end. */
    URI managementUri();

    /** The name by which the server reaches the machine of the tests, where mail and SMS arrive. */
    String testMachine();

    /**
     * The distribution on this machine.
     *
     * @throws UnsupportedOperationException if this backend has none
     */
    default Path home() {
        throw new UnsupportedOperationException("Only -Dkeycloak.backend=distribution has a home");
    }

    /** What the server wrote so far, at TRACE for {@code dev.latchkey}. */
    Path logFile();

    /**
     * Ends the server and starts it again, with the same data, at the same addresses.
     *
     * @throws UnsupportedOperationException if this backend can't
     */
    default void restart() {
        throw new UnsupportedOperationException("Only -Dkeycloak.backend=distribution restarts");
    }

    /** Stops the server and waits until it has stopped. */
    @Override
    void close();
}
