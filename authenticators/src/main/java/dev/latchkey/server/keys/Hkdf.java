package dev.latchkey.server.keys;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * HKDF with SHA-256 (RFC 5869), as far as the pack needs it: one block of output. The JDK has it only from 25 on, and
 * Bouncy Castle's own is missing from the FIPS distribution.
 */
final class Hkdf {

    private static final String ALGORITHM = "HmacSHA256";
    private static final byte[] NO_SALT = new byte[32];

    private Hkdf() {}

    /** Derives a 256-bit key from {@code secret} for the use that {@code info} names. */
    static byte[] derive(byte[] secret, String info) {
        byte[] pseudoRandomKey = hmac(NO_SALT, secret);
        byte[] label = info.getBytes(StandardCharsets.UTF_8);
        byte[] block = new byte[label.length + 1];
        System.arraycopy(label, 0, block, 0, label.length);
        block[label.length] = 1;
        return hmac(pseudoRandomKey, block);
    }

    static byte[] hmac(byte[] key, byte[] data) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(data);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }
}
