package dev.latchkey.demo;

import dev.latchkey.launch.LocalPort;
import java.util.Properties;

/** The ports that the demo listens on, each with the system property that moves it. */
enum DemoPort {
    KEYCLOAK("Keycloak", "demo.keycloak.port", 8080),
    INBOX("the inbox page", "demo.inbox.port", 8025),
    SMTP("the inbox's mail server", "demo.smtp.port", 1025),
    CRM("the CRM page", "demo.crm.port", 8090);

    private final String owner;
    private final String property;
    private final int standard;

    DemoPort(String owner, String property, int standard) {
        this.owner = owner;
        this.property = property;
        this.standard = standard;
    }

    /** The port where nothing else is said. */
    int standard() {
        return standard;
    }

    /** As the properties say, else the standard one. Throws {@link DemoException} for what is no port. */
    int in(Properties properties) {
        String given = properties.getProperty(property, String.valueOf(standard));
        if (!given.matches("[1-9]\\d{0,4}") || Integer.parseInt(given) > 65535) {
            throw new DemoException(
                    "-D" + property + "=" + given + " is no port: give a number from 1 to 65535.");
        }
        return Integer.parseInt(given);
    }

    /** Throws {@link DemoException} if another program listens there. */
    void requireFree(int port) {
        if (!LocalPort.isFree(port)) {
            throw new DemoException(
                    ("Port %d is taken, and %s needs it: stop the program that listens there,"
                                    + " or choose another port with -D%s=PORT.")
                            .formatted(port, owner, property));
        }
    }
}
