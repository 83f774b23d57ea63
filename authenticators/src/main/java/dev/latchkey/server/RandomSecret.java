package dev.latchkey.server;

import java.util.Base64;
import org.keycloak.common.util.SecretGenerator;

/** Secrets that travel in cookies and addresses: random bits in base64url without padding. */
public final class RandomSecret {

    private RandomSecret() {}

    /** 128 bits, 22 characters: short enough for an SMS, too many to guess. */
    public static String shortOne() {
        return random(16);
    }

    /** 256 bits, 43 characters. */
    public static String longOne() {
        return random(32);
    }

    private static String random(int bytes) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(SecretGenerator.getInstance().randomBytes(bytes));
    }
}
