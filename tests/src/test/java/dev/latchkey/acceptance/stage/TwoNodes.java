package dev.latchkey.acceptance.stage;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.latchkey.acceptance.crm.Crm;
import dev.latchkey.acceptance.grants.Phones;
import dev.latchkey.acceptance.http.HttpVisitor;
import dev.latchkey.acceptance.mail.MailServer;
import dev.latchkey.acceptance.realm.AdminApi;
import dev.latchkey.acceptance.realm.RealmTemplate;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.sms.SmsGateway;
import dev.latchkey.launch.Folders;
import dev.latchkey.launch.KeycloakDistribution;
import dev.latchkey.launch.KeycloakServer;
import dev.latchkey.launch.LocalPort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Two servers that share a database and their caches, as an operator would run them: for races that no lock within one process
 * can decide. Not the run's one {@link Stage}, and dear: for few tests.
 */
public final class TwoNodes implements AutoCloseable {

    private static final String TEST_MACHINE = "127.0.0.1";

    private final MailServer mail = new MailServer();
    private final SmsGateway sms = new SmsGateway();
    private final Phones phones = new Phones();
    private final Crm crm = new Crm();
    private final BuildOutput build = BuildOutput.ofThisBuild();
    private final ServerSetup setup =
            new ServerSetup(mail.port(), sms.port(), sms.port(), phones.port(), crm.origin());
    private final Database database = Database.startShared();
    private final List<KeycloakServer> nodes = new ArrayList<>();

    private TwoNodes() {}

    /** Starts them one after the other, and returns when they are one cluster. */
    public static TwoNodes start() {
        try {
            TwoNodes cluster = new TwoNodes();
            try {
                cluster.nodes.add(cluster.startNode("node-1"));
                cluster.nodes.add(cluster.startNode("node-2"));
                cluster.awaitView();
                return cluster;
            } catch (IOException | RuntimeException | AssertionError failed) {
                cluster.close();
                throw failed;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A realm of one's own, as its first node has it. */
    public TestRealm freshRealm(Consumer<ObjectNode> change) {
        return TestRealm.create(
                admin(),
                node(0),
                crm,
                RealmTemplate.read(build.realmFile(), setup.realmPlaceholders(TEST_MACHINE)),
                change);
    }

    /** The same realm at the address of the node with that number, 0 or 1. */
    public TestRealm at(int number, TestRealm realm) {
        return TestRealm.existing(admin(), node(number), crm, realm.name());
    }

    /** Somebody new whose browser the load balancer sends to that node. */
    public HttpVisitor visitor(int number) {
        return HttpVisitor.of(node(number));
    }

    private AdminApi admin() {
        return new AdminApi(node(0));
    }

    private URI node(int number) {
        return nodes.get(number).baseUri();
    }

    private KeycloakServer startNode(String name) throws IOException {
        Path home = KeycloakDistribution.unpack(build.keycloakZip(), build.folder(name)).home();
        Folders.delete(home.resolve("data"));
        Path log = build.folder(name).resolve("server.log");
        Files.deleteIfExists(log);
        int port = LocalPort.free();
        Map<String, String> options = new LinkedHashMap<>(setup.options());
        options.put("hostname", "http://localhost:" + port);
        options.putAll(database.options());
        options.put("cache", "ispn");
        options.put("cache-embedded-network-bind-address", TEST_MACHINE);
        options.put("cache-embedded-network-bind-port", String.valueOf(LocalPort.free()));
        Map<String, String> environment = new LinkedHashMap<>(setup.environment(TEST_MACHINE));
        environment.put("JAVA_OPTS_KC_HEAP", "-Xms128m -Xmx640m");
        return KeycloakServer.builder(home)
                .command("start")
                .httpPort(port)
                .managementPort(LocalPort.free())
                .providers(build.providers())
                .realmFiles(build.realmFiles())
                .options(options)
                .env(environment)
                .logTo(log)
                .start();
    }

    /** ISPN000094 tells of a new view, with its size in brackets. */
    private void awaitView() {
        Path log = nodes.get(1).log();
        Await.until(
                Duration.ofSeconds(30),
                () -> "a cluster of two in " + log,
                () -> {
                    try {
                        return Files.readString(log).matches("(?s).*ISPN00009[34][^\n]*\\(2\\).*");
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    @Override
    public void close() {
        nodes.forEach(KeycloakServer::close);
        database.close();
        phones.close();
        sms.close();
        mail.close();
        crm.close();
    }
}
