package dev.latchkey.acceptance.stage;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** A PostgreSQL from Maven Central's binaries. */
final class PostgresDatabase implements Database {

    private final EmbeddedPostgres server;

    PostgresDatabase() {
        try {
            // each Keycloak may open a hundred connections
            server = EmbeddedPostgres.builder().setServerConfig("max_connections", "250").start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Map<String, String> options() {
        return Map.of(
                "db", "postgres",
                "db-url", "jdbc:postgresql://localhost:%d/postgres".formatted(server.getPort()),
                "db-username", "postgres",
                "db-password", "not-asked-for");
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
