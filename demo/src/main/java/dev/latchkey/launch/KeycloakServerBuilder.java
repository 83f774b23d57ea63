package dev.latchkey.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.function.Consumer;

/** What a server is started with. Every setter replaces what the same setter was told before. */
public final class KeycloakServerBuilder {

    private final Path home;
    private List<String> command = List.of("start-dev");
    private List<Path> providers = List.of();
    private List<Path> realmFiles = List.of();
    private Map<String, String> options = Map.of();
    private Map<String, String> environment = Map.of();
    private int httpPort;
    private int managementPort;
    private Path logFile;
    private Consumer<String> onLogLine = line -> {};
    private Duration startTimeout = Duration.ofMinutes(5);

    KeycloakServerBuilder(Path home) {
        this.home = home.toAbsolutePath();
        this.logFile = this.home.resolve("data").resolve("log").resolve("console.log");
    }

    /** The command and its bare flags: {@code start-dev} (as long as nothing is said), {@code start --optimized}. */
    public KeycloakServerBuilder command(String... words) {
        this.command = List.of(words);
        return this;
    }

    /** Exactly these jars will be in {@code providers/}. */
    public KeycloakServerBuilder providers(List<Path> jars) {
        this.providers = List.copyOf(jars);
        return this;
    }

    /** Imported at the start unless the server has the realm already. See {@link RealmImport} for the kinds. */
    public KeycloakServerBuilder realmFiles(List<Path> files) {
        this.realmFiles = List.copyOf(files);
        return this;
    }

    /** Server options: {@code hostname} → {@code https://…} becomes {@code --hostname=https://…}. */
    public KeycloakServerBuilder options(Map<String, String> values) {
        this.options = new LinkedHashMap<>(values);
        return this;
    }

    /** Added to this JVM's environment, of which the server sees no {@code KC_} variable. The place for secrets. */
    public KeycloakServerBuilder env(Map<String, String> variables) {
        this.environment = Map.copyOf(variables);
        return this;
    }

    /** 0, the default, asks the system for a free one. */
    public KeycloakServerBuilder httpPort(int port) {
        this.httpPort = port;
        return this;
    }

    /** 0, the default, asks the system for a free one. */
    public KeycloakServerBuilder managementPort(int port) {
        this.managementPort = port;
        return this;
    }

    /** Appended to; {@code data/log/console.log} of the server as long as nothing is said. */
    public KeycloakServerBuilder logTo(Path file) {
        this.logFile = file.toAbsolutePath();
        return this;
    }

    /** Hears every line that the server prints, on a thread of the log; must be quick. */
    public KeycloakServerBuilder onLogLine(Consumer<String> listener) {
        this.onLogLine = listener;
        return this;
    }

    /** How long {@link #start()} waits; five minutes as long as nothing is said. */
    public KeycloakServerBuilder startTimeout(Duration timeout) {
        this.startTimeout = timeout;
        return this;
    }

    /**
     * Starts the server and returns when it is ready to serve.
     *
     * @throws KeycloakStartException if it ends or is not ready in time; nothing is left running then
     * @throws UncheckedIOException if its files can't be written or the script can't be run
     * @throws IllegalStateException if a port is taken, or the realm files want environment variables that are not
     *     given
     */
    public KeycloakServer start() {
        int http = httpPort == 0 ? LocalPort.free() : httpPort;
        int management = managementPort == 0 ? LocalPort.free() : managementPort;
        refuseBusy(http);
        refuseBusy(management);
        ServerLog log = new ServerLog(logFile, onLogLine);
        KeycloakServer server =
                new KeycloakServer(launch(log, http, management), log, http, management);
        try {
            server.awaitReady(startTimeout);
            return server;
        } catch (KeycloakStartException failed) {
            server.close();
            throw failed;
        } catch (InterruptedException stopped) {
            server.close();
            Thread.currentThread().interrupt();
            throw new KeycloakStartException("The start was interrupted", log);
        }
    }

    /**
     * Runs {@code kc.sh build} with the jars in place, for a later {@code start --optimized}. Takes only options
     * that the server knows at build time, say {@code db}.
     *
     * @throws KeycloakStartException if the build fails
     */
    public void build() {
        ServerLog log = new ServerLog(logFile, onLogLine);
        try {
            new ProviderFolder(home).holdExactly(providers);
            List<String> arguments = new ArrayList<>(List.of("build", "--health-enabled=true"));
            options.forEach((key, value) -> arguments.add("--" + key + "=" + value));
            ProcessTree tree = new KeycloakCommand(home, arguments, environment).start(log);
            if (exitOf(tree) != 0) {
                log.awaitEnd();
                throw new KeycloakStartException(
                        "kc build ended with code " + tree.root().exitValue(), log);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("Could not build Keycloak in " + home, broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new KeycloakStartException("The build was interrupted", log);
        }
    }

    private int exitOf(ProcessTree tree) throws InterruptedException {
        try {
            return tree.root().waitFor();
        } catch (InterruptedException stopped) {
            tree.end(KeycloakServer.PATIENCE);
            throw stopped;
        }
    }

    private ProcessTree launch(ServerLog log, int http, int management) {
        try {
            new ProviderFolder(home).holdExactly(providers);
            RealmImport realms = RealmImport.of(realmFiles);
            refuseMissing(realms.missingFrom(environment));
            realms.writeTo(home);
            List<String> arguments = arguments(http, management, !realms.isEmpty());
            return new KeycloakCommand(home, arguments, environment).start(log);
        } catch (IOException broken) {
            throw new UncheckedIOException("Could not start Keycloak in " + home, broken);
        }
    }

    // Else another server on the management port would be taken for this one being ready.
    private static void refuseBusy(int port) {
        if (!LocalPort.isFree(port)) {
            throw new IllegalStateException("Port " + port + " is taken by another program");
        }
    }

    private static void refuseMissing(SortedSet<String> variables) {
        if (!variables.isEmpty()) {
            throw new IllegalStateException(
                    "The realm files want environment variables that the server was not given: "
                            + variables);
        }
    }

    private List<String> arguments(int http, int management, boolean importRealms) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("http-enabled", "true");
        all.put("http-host", "127.0.0.1");
        all.put("http-port", String.valueOf(http));
        all.put("http-management-port", String.valueOf(management));
        all.put("http-management-scheme", "http");
        all.put("health-enabled", "true");
        all.putAll(options);

        List<String> arguments = new ArrayList<>(command);
        if (importRealms) {
            arguments.add("--import-realm");
        }
        all.forEach((key, value) -> arguments.add("--" + key + "=" + value));
        return arguments;
    }
}
