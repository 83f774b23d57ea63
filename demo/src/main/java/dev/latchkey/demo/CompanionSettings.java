package dev.latchkey.demo;

import dev.latchkey.demo.crm.RealmAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/**
 * What the inbox and the CRM are told when they run without a Keycloak of their own. All addresses are without a slash at
 * the end.
 *
 * @param realm where the realm is
 * @param crm the CRM for browsers
 * @param inbox the inbox for browsers
 * @param users the file with the realm's people
 */
record CompanionSettings(RealmAddress realm, URI crm, URI inbox, Path users) {

    /** Reads the variables that docker-compose.yml sets. Throws {@link DemoException} for one that is missing. */
    static CompanionSettings of(Map<String, String> environment) {
        return new CompanionSettings(
                RealmAddress.between(
                        uri(environment, "DEMO_KEYCLOAK_URL"),
                        uri(environment, "DEMO_KEYCLOAK_URL_FOR_SERVERS")),
                uri(environment, "DEMO_CRM_URL"),
                uri(environment, "DEMO_INBOX_URL"),
                Path.of(given(environment, "DEMO_USERS")));
    }

    private static URI uri(Map<String, String> environment, String name) {
        String given = given(environment, name);
        if (!given.matches("https?://[^/\\s]+(/[^\\s]*[^/\\s])?")) {
            throw new DemoException(
                    name + "=" + given + " is no address such as http://localhost:8080");
        }
        return URI.create(given);
    }

    private static String given(Map<String, String> environment, String name) {
        String value = environment.getOrDefault(name, "");
        if (value.isBlank()) {
            throw new DemoException(name + " is not set.");
        }
        return value.strip();
    }
}
