package dev.latchkey.launch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A running Keycloak. Each needs a {@linkplain KeycloakDistribution home} of its own, so that several can run at once.
 *
 * <p>It ends with {@link #close()} and, whatever happens, soon after this JVM has gone.
 */
public final class KeycloakServer implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);
    static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ProcessTree tree;
    private final ServerLog log;
    private final int httpPort;
    private final int managementPort;

    KeycloakServer(ProcessTree tree, ServerLog log, int httpPort, int managementPort) {
        this.tree = tree;
        this.log = log;
        this.httpPort = httpPort;
        this.managementPort = managementPort;
    }

    /** A server in this home. Without further words it is {@code start-dev} on free ports, with no jars and no realm. */
    public static KeycloakServerBuilder builder(Path home) {
        return new KeycloakServerBuilder(home);
    }

    /** Where the pages are, without a slash at the end. */
    public URI baseUri() {
        return URI.create("http://localhost:" + httpPort);
    }

    /** Where {@code /health} and {@code /metrics} are, without a slash at the end. */
    public URI managementUri() {
        return URI.create("http://localhost:" + managementPort);
    }

    /** The file that all output of the server goes to, growing while it runs. */
    public Path log() {
        return log.file();
    }

    /** The start script; the server's JVM is a child of it. */
    public Process process() {
        return tree.root();
    }

    /** Ends the server: politely first, by force after 20 seconds. Does nothing the second time. */
    @Override
    public void close() {
        try {
            tree.end(PATIENCE);
            log.awaitEnd();
        } catch (InterruptedException hurried) {
            tree.root().descendants().forEach(ProcessHandle::destroyForcibly);
            tree.root().destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    void awaitReady(Duration timeout) throws InterruptedException {
        HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        HttpRequest question =
                HttpRequest.newBuilder(managementUri().resolve("/health/ready"))
                        .timeout(Duration.ofSeconds(5))
                        .build();
        long deadline = System.nanoTime() + timeout.toNanos();
        while (!isReady(client, question)) {
            if (!tree.isAlive()) {
                log.awaitEnd();
                throw new KeycloakStartException(
                        "Keycloak ended with code " + tree.root().exitValue(), log);
            }
            if (System.nanoTime() > deadline) {
                throw new KeycloakStartException(
                        "Keycloak was not ready after " + timeout.toSeconds() + " s", log);
            }
            Thread.sleep(POLL.toMillis());
        }
    }

    private static boolean isReady(HttpClient client, HttpRequest question)
            throws InterruptedException {
        try {
            return client.send(question, HttpResponse.BodyHandlers.discarding()).statusCode()
                    == 200;
        } catch (IOException notListening) {
            return false;
        }
    }
}
