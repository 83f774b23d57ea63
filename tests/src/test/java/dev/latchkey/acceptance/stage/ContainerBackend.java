package dev.latchkey.acceptance.stage;

import dasniko.testcontainers.keycloak.KeycloakContainer;
import dev.latchkey.launch.LocalPort;
import dev.latchkey.launch.RealmImport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.output.OutputFrame;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.images.PullPolicy;
import org.testcontainers.utility.MountableFile;

/**
 * Containers: a Keycloak with the same jars, realm and options, on a PostgreSQL of its own. {@code mvn verify
 * -Dkeycloak.backend=container} wants a Docker engine on this machine; {@code -Dkeycloak.image=...} names another image
 * than Keycloak's own of the version under test, and {@code -Dkeycloak.image.packed} one that has the pack built in.
 *
 * <p>The container reaches the mail server and the SMS gateway of the tests by the name that Docker gives to its host. Its
 * own port is chosen before it starts and mapped one to one, because the server must know the address that browsers will
 * use.
 */
final class ContainerBackend implements KeycloakBackend {

    private static final String TEST_MACHINE = "host.testcontainers.internal";
    private static final int HTTP_PORT = 8080;
    private static final long MEMORY_BYTES = 2L << 30;
    private static final Duration LONGEST_START = Duration.ofMinutes(6);

    private final Network network;
    private final GenericContainer<?> database;
    private final KeycloakContainer container;
    private final int port;
    private final Path log;

    private ContainerBackend(
            Network network,
            GenericContainer<?> database,
            KeycloakContainer container,
            int port,
            Path log) {
        this.network = network;
        this.database = database;
        this.container = container;
        this.port = port;
        this.log = log;
    }

    static ContainerBackend start(ServerSetup setup, BuildOutput build) {
        int port = LocalPort.free();
        Network network = Network.newNetwork();
        GenericContainer<?> database = database(network);
        KeycloakContainer keycloak = new KeycloakContainer(System.getProperty("keycloak.image"));
        ContainerBackend backend =
                new ContainerBackend(network, database, keycloak, port, build.serverLog());
        try {
            Files.deleteIfExists(build.serverLog());
            backend.configure(setup, build);
            database.start();
            keycloak.start();
            return backend;
        } catch (IOException e) {
            backend.close();
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            backend.close();
            throw e;
        }
    }

    private static GenericContainer<?> database(Network network) {
        return new GenericContainer<>(System.getProperty("keycloak.database.image"))
                .withNetwork(network)
                .withNetworkAliases("database")
                .withEnv("POSTGRES_DB", "keycloak")
                .withEnv("POSTGRES_USER", "keycloak")
                .withEnv("POSTGRES_PASSWORD", "keycloak")
                .withTmpFs(Map.of("/var/lib/postgresql/data", "rw"))
                // The first time it is the server that makes the database, for nobody else.
                .waitingFor(Wait.forLogMessage(".*ready to accept connections.*", 2));
    }

    private void configure(ServerSetup setup, BuildOutput build) throws IOException {
        container.setPortBindings(List.of("127.0.0.1:" + port + ":" + HTTP_PORT));
        container
                .withProductionMode()
                .withImagePullPolicy(PullPolicy.defaultPolicy())
                // Its own measure is for a container that may take all of the machine.
                .withRamPercentage(30, 60)
                .withNetwork(network)
                .withExtraHost(TEST_MACHINE, "host-gateway")
                .withEnv(setup.environment(TEST_MACHINE))
                .withEnv("KC_DB_URL", "jdbc:postgresql://database:5432/keycloak")
                .withEnv("KC_DB_USERNAME", "keycloak")
                .withEnv("KC_DB_PASSWORD", "keycloak")
                .withCreateContainerCmdModifier(
                        create -> create.getHostConfig().withMemory(MEMORY_BYTES))
                .withStartupTimeout(LONGEST_START)
                .withLogConsumer(frame -> append(log, frame));
        commandLine(setup, port).forEach(container::withCustomCommand);
        for (Path jar : providers(build)) {
            mount(container, jar, "providers/" + jar.getFileName());
        }
        List<Path> realmFiles = build.realmFiles();
        List<String> importNames = RealmImport.of(realmFiles).names();
        for (int i = 0; i < importNames.size(); i++) {
            mount(container, realmFiles.get(i), "data/import/" + importNames.get(i));
        }
    }

    /** All jars, or into an image that has the pack only the levers of the tests. */
    private static List<Path> providers(BuildOutput build) {
        boolean packed = Boolean.getBoolean("keycloak.image.packed");
        return build.providers().stream()
                .filter(jar -> !packed || jar.getFileName().toString().contains("tests"))
                .toList();
    }

    private static List<String> commandLine(ServerSetup setup, int port) {
        List<String> words = new ArrayList<>();
        words.add("--http-enabled=true");
        words.add("--hostname=http://localhost:" + port);
        // Requests come from the bridge, not from loopback: trust it to tell networks, let it pull
        // the levers.
        Map<String, String> options = setup.options();
        options.put("proxy-trusted-addresses", "0.0.0.0/0");
        options.put("spi-realm-restapi-extension--latchkey-test--any-address", "true");
        options.put("db", "postgres");
        options.forEach((name, value) -> words.add("--" + name + "=" + value));
        return words;
    }

    private static void mount(KeycloakContainer container, Path file, String target) {
        container.withCopyFileToContainer(
                MountableFile.forHostPath(file), "/opt/keycloak/" + target);
    }

    private static void append(Path log, OutputFrame frame) {
        try {
            Files.writeString(
                    log,
                    frame.getUtf8String(),
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public URI baseUri() {
        return URI.create("http://localhost:" + port);
    }

    @Override
    public URI managementUri() {
        return URI.create("http://localhost:" + container.getHttpMgmtPort());
    }

    @Override
    public String testMachine() {
        return TEST_MACHINE;
    }

    @Override
    public Path logFile() {
        return log;
    }

    @Override
    public void close() {
        container.stop();
        database.stop();
        network.close();
    }
}
