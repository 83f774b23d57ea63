package dev.latchkey.demo.crm;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * What the CRM keeps to itself between sending a browser to Keycloak and its return.
 *
 * @param state ties the return to this browser
 * @param nonce ties the ID token to this attempt
 * @param verifier ties the code to this attempt (RFC 7636)
 */
record SignInAttempt(String state, String nonce, String verifier) {

    private static final SecureRandom RANDOM = new SecureRandom();

    static SignInAttempt begin() {
        return new SignInAttempt(secret(), secret(), secret());
    }

    /** The S256 challenge of the verifier. */
    String challenge() {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }

    /** 256 random bits, fit for a URL or a cookie. */
    static String secret() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
