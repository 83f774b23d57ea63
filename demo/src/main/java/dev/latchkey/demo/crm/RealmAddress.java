package dev.latchkey.demo.crm;

import java.net.URI;

/**
 * Where the demo's realm is. Servers may have to go another way than browsers, as between containers; the tokens name the
 * browsers' one all the same.
 *
 * @param forBrowsers {@code …/realms/crm}, also the issuer
 * @param forServers the same realm for requests that the CRM makes itself
 */
public record RealmAddress(URI forBrowsers, URI forServers) {

    /** The realm on a Keycloak that all reach at the same address, which has no slash at its end. */
    public static RealmAddress same(URI keycloak) {
        return between(keycloak, keycloak);
    }

    /** The realm on a Keycloak that has two addresses, neither with a slash at its end. */
    public static RealmAddress between(URI keycloakForBrowsers, URI keycloakForServers) {
        return new RealmAddress(realm(keycloakForBrowsers), realm(keycloakForServers));
    }

    private static URI realm(URI keycloak) {
        return URI.create(keycloak + "/realms/crm");
    }
}
