package dev.latchkey.demo.crm;

import java.io.IOException;

/** One browser's stay. Asks Keycloak on every look whether it still holds, so that the demo shows a block at once. */
final class CrmSession {

    private Tokens tokens;

    CrmSession(Tokens tokens) {
        this.tokens = tokens;
    }

    /** As Keycloak sees it now. One call at a time: a refresh token may rotate. */
    synchronized Renewal look(OidcClient keycloak) throws IOException, InterruptedException {
        Renewal renewed = keycloak.renew(tokens);
        renewed.tokens().ifPresent(fresh -> tokens = fresh);
        return renewed;
    }

    /** As last seen. */
    synchronized Tokens tokens() {
        return tokens;
    }
}
