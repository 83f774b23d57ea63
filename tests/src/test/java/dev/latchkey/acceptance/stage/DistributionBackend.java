package dev.latchkey.acceptance.stage;

import dev.latchkey.launch.Folders;
import dev.latchkey.launch.KeycloakDistribution;
import dev.latchkey.launch.KeycloakServer;
import dev.latchkey.launch.KeycloakServerBuilder;
import dev.latchkey.launch.LocalPort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The unmodified distribution, unpacked below {@code target} and run as a child process in production mode. */
final class DistributionBackend implements KeycloakBackend {

    private static final String TEST_MACHINE = "127.0.0.1";

    private final Path home;
    private final Database database;
    private final KeycloakServerBuilder builder;
    private KeycloakServer server;

    private DistributionBackend(Path home, Database database, KeycloakServerBuilder builder) {
        this.home = home;
        this.database = database;
        this.builder = builder;
        server = builder.start();
    }

    /** Starts a server without any data of earlier runs. */
    static DistributionBackend start(ServerSetup setup, BuildOutput build) {
        Database database = Database.start();
        try {
            return start(setup, build, database);
        } catch (RuntimeException failed) {
            database.close();
            throw failed;
        }
    }

    private static DistributionBackend start(
            ServerSetup setup, BuildOutput build, Database database) {
        try {
            Path home =
                    KeycloakDistribution.unpack(build.keycloakZip(), build.folder("keycloak"))
                            .home();
            Folders.delete(home.resolve("data"));
            Files.deleteIfExists(build.serverLog());
            int port = LocalPort.free();
            Map<String, String> options = new LinkedHashMap<>(setup.options());
            options.put("hostname", "http://localhost:" + port);
            options.putAll(database.options());
            Map<String, String> environment = new LinkedHashMap<>(setup.environment(TEST_MACHINE));
            environment.put("JAVA_OPTS_KC_HEAP", "-Xms128m -Xmx1g");
            return new DistributionBackend(
                    home,
                    database,
                    KeycloakServer.builder(home)
                            .command("start")
                            .httpPort(port)
                            .managementPort(LocalPort.free())
                            .providers(build.providers())
                            .realmFiles(build.realmFiles())
                            .options(options)
                            .env(environment)
                            .logTo(build.serverLog()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public URI baseUri() {
        return server.baseUri();
    }

    @Override
    public URI managementUri() {
        return server.managementUri();
    }

    @Override
    public String testMachine() {
        return TEST_MACHINE;
    }

    @Override
    public Path home() {
        return home;
    }

    @Override
    public Path logFile() {
        return server.log();
    }

    @Override
    public void restart() {
        server.close();
        server = builder.start();
    }

    @Override
    public void close() {
        server.close();
        database.close();
    }
}
