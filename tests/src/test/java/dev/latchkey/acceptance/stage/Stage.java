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
import dev.latchkey.acceptance.sms.SmsVendors;
import java.net.URI;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Everything that acceptance tests play on, started once per run: a Keycloak with the pack, a mail server, an SMS
 * gateway, a CRM.
 * Tests keep apart by realms and users of their own.
 */
public final class Stage implements AutoCloseable {

    private final MailServer mail = new MailServer();
    private final SmsGateway sms = new SmsGateway();
    private final SmsVendors vendors = new SmsVendors();
    private final Phones phones = new Phones();
    private final Crm crm = new Crm();
    private final BuildOutput build = BuildOutput.ofThisBuild();
    private final KeycloakBackend server;
    private final ServerLog log;
    private final ServerMetrics metrics;
    private final ServerHealth health;
    private final ServerClock clock;
    private final AdminApi admin;
    private final RealmTemplate template;
    private final ServerSetup setup;

    Stage() {
        build.clearFailures();
        setup =
                new ServerSetup(
                        mail.port(), sms.port(), vendors.port(), phones.port(), crm.origin());
        server = start(setup, build);
        TestServerApi testServer = new TestServerApi(server.baseUri());
        log = new ServerLog(server.logFile(), testServer);
        metrics = new ServerMetrics(server.managementUri());
        health = new ServerHealth(server.managementUri());
        clock = new ServerClock(testServer);
        admin = new AdminApi(server.baseUri());
        template =
                RealmTemplate.read(
                        build.realmFile(), setup.realmPlaceholders(server.testMachine()));
    }

    private static KeycloakBackend start(ServerSetup setup, BuildOutput build) {
        String kind = System.getProperty("keycloak.backend", "distribution");
        return switch (kind) {
            case "distribution" -> DistributionBackend.start(setup, build);
            case "container" -> ContainerBackend.start(setup, build);
            default ->
                    throw new IllegalArgumentException(
                            "-Dkeycloak.backend is distribution or container, not " + kind);
        };
    }

    /** Where the server is, without a slash at the end. */
    public URI baseUri() {
        return server.baseUri();
    }

    /** The {@code host:port} under which the server finds a port of this machine. */
    public String addressForServer(int port) {
        return server.testMachine() + ":" + port;
    }

    public MailServer mail() {
        return mail;
    }

    public SmsGateway sms() {
        return sms;
    }

    public SmsVendors vendors() {
        return vendors;
    }

    public Phones phones() {
        return phones;
    }

    public ServerClock clock() {
        return clock;
    }

    public ServerLog log() {
        return log;
    }

    public ServerMetrics metrics() {
        return metrics;
    }

    public ServerHealth health() {
        return health;
    }

    public AdminApi admin() {
        return admin;
    }

    /** The realm {@code crm} with its demo users, as the server imported it at its start. Read-only by convention. */
    public TestRealm demoRealm() {
        return TestRealm.existing(admin, server.baseUri(), crm, "crm");
    }

    /** A realm of one's own, as shipped, without users. */
    public TestRealm freshRealm() {
        return freshRealm(realm -> {});
    }

    /** A realm of one's own, changed before it is created. */
    public TestRealm freshRealm(Consumer<ObjectNode> change) {
        return TestRealm.create(admin, server.baseUri(), crm, template, change);
    }

    /** A realm that the pack has not made, from a file in Keycloak's format with the placeholders of the shipped one. */
    public TestRealm foreignRealm(Path export, Consumer<ObjectNode> change) {
        return TestRealm.create(
                admin,
                server.baseUri(),
                crm,
                RealmTemplate.read(export, setup.realmPlaceholders(server.testMachine())),
                change);
    }

    /** Ends the server and starts it again, on the same database; its clock is right again then. */
    public void restartServer() {
        server.restart();
    }

    /** Somebody new at the HTTP level. */
    public HttpVisitor visitor() {
        return HttpVisitor.of(server.baseUri());
    }

    /** Keycloak's own command line for administrators, as the distribution has it. */
    public Path kcadm() {
        return server.home().resolve("bin/kcadm.sh");
    }

    /** Where to leave what explains a failed test. */
    public Path failuresFolder() {
        return build.failuresFolder();
    }

    @Override
    public void close() {
        server.close();
        phones.close();
        vendors.close();
        sms.close();
        mail.close();
        crm.close();
    }
}
