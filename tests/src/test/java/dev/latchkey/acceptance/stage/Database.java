package dev.latchkey.acceptance.stage;

import java.util.Map;

/**
 * Where servers under test keep their data: empty at first, kept over restarts of the server, gone once closed.
 *
 * <p>Chosen by {@code -Dlatchkey.database}: {@code h2} (default), {@code postgres} or {@code mariadb}.
 */
interface Database extends AutoCloseable {

    /** The one that this run is about. */
    static Database start() {
        String kind = kind();
        return switch (kind) {
            case "h2" -> new H2Database();
            case "postgres" -> new PostgresDatabase();
            case "mariadb" -> MariaDatabase.start();
            default ->
                    throw new IllegalArgumentException(
                            "-Dlatchkey.database is h2, postgres or mariadb, not " + kind);
        };
    }

    /** The one that this run is about if several servers can share it, which they can't H2's file; else PostgreSQL. */
    static Database startShared() {
        return kind().equals("h2") ? new PostgresDatabase() : start();
    }

    private static String kind() {
        return System.getProperty("latchkey.database", "h2");
    }

    /** The server's options that lead to it. */
    Map<String, String> options();

    @Override
    void close();
}
