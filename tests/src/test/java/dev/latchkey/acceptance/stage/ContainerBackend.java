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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.testcontainers.Testcontainers;
import org.testcontainers.containers.output.OutputFrame;
import org.testcontainers.utility.MountableFile;

/**
 * A container with the same jars, realm and options: {@code mvn verify -Dkeycloak.backend=container}, with
 * {@code -Dkeycloak.image=...} for another image than Keycloak's own of the version under test. Wants a Docker daemon
 * on this machine.
 *
 * <p>The container reaches the mail server and the SMS gateway of the tests under {@code host.testcontainers.internal}.
 * Its own port is chosen before it starts and mapped one to one, because the server must know the address that browsers
 * will use.
 */
final class ContainerBackend implements KeycloakBackend {

    private static final String TEST_MACHINE = "host.testcontainers.internal";
    private static final int HTTP_PORT = 8080;

    private final KeycloakContainer container;
    private final int port;
    private final Path log;

    private ContainerBackend(KeycloakContainer container, int port, Path log) {
        this.container = container;
        this.port = port;
        this.log = log;
    }

    static ContainerBackend start(ServerSetup setup, BuildOutput build) {
        Testcontainers.exposeHostPorts(
                setup.smtpPort(), setup.smsPort(), setup.vendorPort(), setup.phonePort());
        int port = LocalPort.free();
        Path log = build.serverLog();
        KeycloakContainer container = new KeycloakContainer(System.getProperty("keycloak.image"));
        container.setPortBindings(List.of("127.0.0.1:" + port + ":" + HTTP_PORT));
        container
                .withProductionMode()
                .withAccessToHost(true)
                .withEnv(setup.environment(TEST_MACHINE))
                .withLogConsumer(frame -> append(log, frame));
        commandLine(setup, port).forEach(container::withCustomCommand);
        for (Path jar : build.providers()) {
            mount(container, jar, "providers/" + jar.getFileName());
        }
        List<String> importNames = importNames(build.realmFiles());
        for (int i = 0; i < importNames.size(); i++) {
            mount(container, build.realmFiles().get(i), "data/import/" + importNames.get(i));
        }
        container.start();
        return new ContainerBackend(container, port, log);
    }

    private static List<String> commandLine(ServerSetup setup, int port) {
        List<String> words = new ArrayList<>(List.of("--import-realm", "--http-enabled=true"));
        words.add("--hostname=http://localhost:" + port);
        // Requests come from the bridge, not from loopback: trust it to tell networks, let it pull
        // the levers.
        Map<String, String> options = setup.options();
        options.put("proxy-trusted-addresses", "0.0.0.0/0");
        options.put("spi-realm-restapi-extension--latchkey-test--any-address", "true");
        options.forEach((name, value) -> words.add("--" + name + "=" + value));
        return words;
    }

    private static void mount(KeycloakContainer container, Path file, String target) {
        container.withCopyFileToContainer(
                MountableFile.forHostPath(file), "/opt/keycloak/" + target);
    }

    private static List<String> importNames(List<Path> realmFiles) {
        try {
            return RealmImport.of(realmFiles).names();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
    public void letReach(int hostPort) {
        Testcontainers.exposeHostPorts(hostPort);
    }

    @Override
    public Path logFile() {
        return log;
    }

    @Override
    public void close() {
        container.stop();
    }
}
