package dev.latchkey.acceptance.stage;

import dev.latchkey.launch.Folders;
import dev.latchkey.launch.LocalPort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * This machine's MariaDB, as a process of our own on a folder of our own: Debian's packages {@code mariadb-server-core} and
 * {@code mariadb-client-core} have all it takes and start no service.
 *
 * <p>The collation is the one that Keycloak's guide to databases names, for which {@code JOSÉ} equals {@code jose}.
 */
final class MariaDatabase implements Database {

    private static final Duration LONGEST_START = Duration.ofSeconds(60);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(20);

    /** Each on a line of its own, as the server wants them. */
    private static final List<String> MAKE_DATABASE =
            List.of(
                    "create database keycloak character set utf8mb4 collate utf8mb4_unicode_ci;",
                    "create user keycloak@localhost identified by 'keycloak';",
                    "grant all on keycloak.* to keycloak@localhost;");

    private final Path folder;
    private final Path log;
    private final int port = LocalPort.free();
    private Process process;

    private MariaDatabase(Path folder) {
        this.folder = folder;
        log = folder.resolve("mariadb.log");
    }

    static MariaDatabase start() {
        try {
            // not below target: a socket's path may have a hundred characters only
            MariaDatabase database =
                    new MariaDatabase(Files.createTempDirectory("latchkey-mariadb"));
            try {
                database.run();
                return database;
            } catch (IOException | RuntimeException | AssertionError failed) {
                database.close();
                throw failed;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void run() throws IOException {
        Path data = folder.resolve("data");
        Process install =
                process(
                        program("mariadb-install-db"),
                        "--no-defaults",
                        "--datadir=" + data,
                        "--auth-root-authentication-method=normal",
                        "--skip-test-db",
                        "--user=" + System.getProperty("user.name"));
        if (install.onExit().join().exitValue() != 0) {
            throw new IllegalStateException("mariadb-install-db failed:\n" + said());
        }
        Path init = Files.write(folder.resolve("init.sql"), MAKE_DATABASE);
        process =
                process(
                        program("mariadbd"),
                        "--no-defaults",
                        "--user=" + System.getProperty("user.name"),
                        "--datadir=" + data,
                        "--init-file=" + init,
                        "--bind-address=127.0.0.1",
                        "--port=" + port,
                        "--socket=" + folder.resolve("socket"),
                        "--max-connections=250",
                        // nothing here has to outlive a power cut
                        "--innodb-flush-log-at-trx-commit=0",
                        // as is the default since 11.6
                        "--innodb-snapshot-isolation=ON");
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        Await.until(
                LONGEST_START,
                () -> "MariaDB to be ready:\n" + said(),
                () -> !process.isAlive() || said().contains("ready for connections"));
        if (!process.isAlive()) {
            throw new IllegalStateException("MariaDB did not start:\n" + said());
        }
    }

    private Process process(String... command) throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    private static String program(String name) {
        return Stream.of("/usr/sbin", "/usr/bin", "/usr/local/sbin", "/usr/local/bin")
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "There is no %s here: install %s"
                                                .formatted(
                                                        name,
                                                        List.of(
                                                                "mariadb-server-core",
                                                                "mariadb-client-core"))));
    }

    private String said() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Map<String, String> options() {
        return Map.of(
                "db", "mariadb",
                "db-url", "jdbc:mariadb://127.0.0.1:%d/keycloak".formatted(port),
                "db-username", "keycloak",
                "db-password", "keycloak");
    }

    @Override
    public void close() {
        try {
            if (process != null) {
                process.destroy();
                if (!process.waitFor(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS)) {
                    process.destroyForcibly().waitFor();
                }
            }
            Folders.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
