package dev.latchkey.demo.people;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The authenticator app of a demo person: one-time passwords by RFC 6238.
 *
 * @param key the shared secret
 * @param algorithm a JCA name, say {@code HmacSHA1}
 * @param digits 6 or 8
 * @param periodSeconds how long one code stands
 */
public record Totp(byte[] key, String algorithm, int digits, int periodSeconds) {

    /** What the app shows at this moment, with leading zeros. */
    public String codeAt(Instant now) {
        byte[] hash =
                hmac(
                        ByteBuffer.allocate(Long.BYTES)
                                .putLong(now.getEpochSecond() / periodSeconds)
                                .array());
        int offset = hash[hash.length - 1] & 0x0f;
        int number = ByteBuffer.wrap(hash).getInt(offset) & 0x7fffffff;
        return String.format("%0" + digits + "d", number % (int) Math.pow(10, digits));
    }

    private byte[] hmac(byte[] counter) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(key, algorithm));
            return mac.doFinal(counter);
        } catch (GeneralSecurityException unknown) {
            throw new IllegalStateException("The JDK can't compute " + algorithm, unknown);
        }
    }
}
