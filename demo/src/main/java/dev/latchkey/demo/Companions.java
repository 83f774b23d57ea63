package dev.latchkey.demo;

import dev.latchkey.demo.crm.Crm;
import dev.latchkey.demo.inbox.Inbox;
import dev.latchkey.demo.people.DemoPeople;
import java.io.IOException;
import java.net.InetAddress;
import java.util.concurrent.CountDownLatch;

/**
 * The demo's other main program: the inbox and the CRM alone, beside a Keycloak that somebody else has started. It is what
 * the demo's container runs, with settings from the environment: see {@link CompanionSettings}.
 */
public final class Companions {

    private Companions() {}

    /** Runs until the process is told to stop. Ends with code 1 if a setting is missing or a port is taken. */
    public static void main(String[] unused) throws InterruptedException {
        try {
            runUntilStopped(CompanionSettings.of(System.getenv()));
        } catch (IOException | RuntimeException problem) {
            System.err.println(
                    problem instanceof DemoException ? problem.getMessage() : problem.toString());
            System.exit(1);
        }
    }

    private static void runUntilStopped(CompanionSettings settings)
            throws IOException, InterruptedException {
        // A container's loopback is its own: whom it serves is decided by what is published of it.
        InetAddress everywhere = InetAddress.getByName("0.0.0.0");
        try (Inbox inbox =
                        new Inbox(
                                everywhere,
                                DemoPort.INBOX.standard(),
                                DemoPort.SMTP.standard(),
                                DemoPeople.read(settings.users()),
                                settings.crm());
                Crm crm =
                        new Crm(
                                everywhere,
                                DemoPort.CRM.standard(),
                                settings.crm(),
                                settings.realm(),
                                settings.inbox())) {
            System.out.printf(
                    "Inbox on port %d (mail server: %d), CRM on port %d.%n",
                    inbox.webPort(), inbox.smtpPort(), crm.port());
            System.out.printf("Start at %s%n", settings.crm());
            new CountDownLatch(1).await();
        }
    }
}
