package dev.latchkey.demo.crm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Base64;

/**
 * Who signed in, as Keycloak says.
 *
 * @param raw the compact form, as logging out wants it
 */
record IdToken(String raw, JsonNode claims) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * Reads a token that came straight from the token endpoint. That is also why its signature is not looked at
     * (OpenID Connect Core 3.1.3.7, step 6): the connection stays on this machine.
     *
     * @throws IOException if this is no token
     */
    static IdToken read(String raw) throws IOException {
        String[] parts = raw.split("\\.");
        if (parts.length != 3) {
            throw new IOException("The ID token has " + parts.length + " parts instead of 3");
        }
        try {
            return new IdToken(raw, JSON.readTree(Base64.getUrlDecoder().decode(parts[1])));
        } catch (IllegalArgumentException noBase64) {
            throw new IOException("The ID token is not base64url", noBase64);
        }
    }

    /** Throws unless it was made by this issuer, for this client and still holds. */
    IdToken checked(URI issuer, String client, Instant now) throws IOException {
        require(text("iss").equals(issuer.toString()), "another issuer");
        require(text("aud").equals(client) || text("azp").equals(client), "another client");
        require(claims.path("exp").asLong() > now.getEpochSecond(), "a time that has passed");
        return this;
    }

    /** Throws unless it was made for this attempt. */
    IdToken checkedFor(SignInAttempt attempt) throws IOException {
        require(text("nonce").equals(attempt.nonce()), "another sign-in");
        return this;
    }

    /** A claim's text; empty if there is none. */
    String text(String claim) {
        return claims.path(claim).asText();
    }

    private static void require(boolean holds, String otherwise) throws IOException {
        if (!holds) {
            throw new IOException("The ID token is for " + otherwise);
        }
    }
}
