package dev.latchkey.acceptance.stage;

import java.util.Map;

/** A file below the server's own {@code data} folder, which goes with it. */
final class H2Database implements Database {

    @Override
    public Map<String, String> options() {
        return Map.of("db", "dev-file");
    }

    @Override
    public void close() {}
}
