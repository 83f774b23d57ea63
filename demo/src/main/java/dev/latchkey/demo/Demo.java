package dev.latchkey.demo;

import dev.latchkey.demo.crm.Crm;
import dev.latchkey.demo.inbox.Inbox;
import dev.latchkey.demo.people.DemoPeople;
import dev.latchkey.demo.people.DemoPerson;
import dev.latchkey.launch.KeycloakDistribution;
import dev.latchkey.launch.KeycloakServer;
import dev.latchkey.launch.KeycloakStartException;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The demo's main program: starts Keycloak, the inbox and the CRM, and keeps them up until it is told to stop.
 *
 * <p>It runs inside Maven's own JVM. So Ctrl-C reaches it directly, and Maven does not leave before everything has
 * stopped.
 */
public final class Demo {

    private static final long LONGEST_STOP_SECONDS = 30;

    private final DemoSettings settings;
    private final DemoFolder folder;

    private Demo(DemoSettings settings) {
        this.settings = settings;
        this.folder = new DemoFolder(settings.folder());
    }

    /** Takes its settings from system properties, see {@link DemoSettings}. Ends the JVM. */
    public static void main(String[] unused) {
        CountDownLatch stopped = new CountDownLatch(1);
        Thread main = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(main, stopped), "demo-stop"));
        int code = run();
        stopped.countDown();
        System.exit(code);
    }

    private static void stop(Thread main, CountDownLatch stopped) {
        main.interrupt();
        try {
            stopped.await(LONGEST_STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private static int run() {
        try {
            new Demo(DemoSettings.of(System.getProperties())).runUntilInterrupted();
            return 0;
        } catch (IOException | RuntimeException problem) {
            return tell(problem);
        }
    }

    private static int tell(Exception problem) {
        if (Thread.currentThread().isInterrupted()) {
            System.out.println("\n  Stopped before it was up.");
            return 0;
        }
        if (problem instanceof DemoException || problem instanceof KeycloakStartException) {
            System.err.println("\n  " + problem.getMessage() + "\n");
        } else {
            problem.printStackTrace();
        }
        return 1;
    }

    private void runUntilInterrupted() throws IOException {
        settings.ports().forEach(DemoPort::requireFree);
        if (settings.reset()) {
            folder.reset();
        }
        folder.requireMadeFor(settings);
        List<DemoPerson> people = DemoPeople.read(settings.users());
        URI realm = URI.create(settings.uri(DemoPort.KEYCLOAK) + "/realms/crm");
        try (Inbox inbox =
                        new Inbox(
                                settings.port(DemoPort.INBOX),
                                settings.port(DemoPort.SMTP),
                                people,
                                settings.uri(DemoPort.CRM));
                Crm crm =
                        new Crm(settings.port(DemoPort.CRM), realm, settings.uri(DemoPort.INBOX));
                KeycloakServer keycloak = startKeycloak(inbox, crm)) {
            System.out.println(Banner.of(settings, people));
            if (!folder.holdsRealmOf(settings)) {
                System.out.println(
                        "  The realm files have changed since the data was made: -Ddemo.reset takes them in.\n");
            }
            awaitEndOf(keycloak);
        }
    }

    private KeycloakServer startKeycloak(Inbox inbox, Crm crm) throws IOException {
        try (StartProgress progress = new StartProgress(System.out)) {
            System.out.println("\n  Latchkey demo: the log of Keycloak is " + folder.log());
            progress.busyWith("Keycloak is made ready");
            KeycloakDistribution distribution = folder.server(settings.distribution());
            progress.busyWith("Keycloak " + distribution.version() + " comes up");
            return KeycloakServer.builder(distribution.home())
                    .providers(settings.jars())
                    .realmFiles(List.of(settings.realm(), settings.users()))
                    .httpPort(settings.port(DemoPort.KEYCLOAK))
                    .options(options(inbox))
                    .env(environment(inbox, crm))
                    .logTo(folder.log())
                    .onLogLine(progress::heard)
                    .start();
        }
    }

    private Map<String, String> options(Inbox inbox) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("hostname", settings.uri(DemoPort.KEYCLOAK).toString());
        options.put("metrics-enabled", "true");
        options.put(
                "spi-latchkey-sms--generic--url",
                "http://localhost:" + inbox.webPort() + "/api/sms");
        return options;
    }

    private Map<String, String> environment(Inbox inbox, Crm crm) throws IOException {
        String crmUrl = "http://localhost:" + crm.port();
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", "admin");
        // A demo runs for minutes: a JVM that compiles once, and fast, is up a good deal earlier.
        environment.put("JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1");
        environment.put("KC_SPI_LATCHKEY_KEYS__DEFAULT__SECRET", folder.secret());
        environment.put("LATCHKEY_SMTP_HOST", "localhost");
        environment.put("LATCHKEY_SMTP_PORT", String.valueOf(inbox.smtpPort()));
        environment.put("LATCHKEY_CRM_URL", crmUrl);
        environment.put("LATCHKEY_BILLING_URL", crmUrl + "/billing");
        environment.put("LATCHKEY_DEMO_SOON", LocalDate.now().plusDays(5).toString());
        environment.put("LATCHKEY_DEMO_PAST", LocalDate.now().minusDays(1).toString());
        return environment;
    }

    private void awaitEndOf(KeycloakServer keycloak) {
        try {
            int code = keycloak.process().waitFor();
            throw new DemoException(
                    "Keycloak has ended by itself with code "
                            + code
                            + ", see "
                            + folder.log()
                            + ".");
        } catch (InterruptedException asked) {
            System.out.println("\n  Stopping ...");
        }
    }
}
