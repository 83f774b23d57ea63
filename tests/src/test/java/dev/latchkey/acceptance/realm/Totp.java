package dev.latchkey.acceptance.realm;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Somebody's authenticator app: time-based codes of six digits, one for each half minute (RFC 6238 as Keycloak sets it up). Keycloak
 * compares them by the machine's clock ({@code TimeBasedOTP}), so that moving the server's changes nothing.
 *
 * @param secret what app and server share; the server takes its UTF-8 bytes as they are
 */
public record Totp(String secret) {

    private static final long STEP_SECONDS = 30;

    /** The code that the app shows at that moment. */
    public String code(Instant now) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(
                    new SecretKeySpec(
                            secret.getBytes(java.nio.charset.StandardCharsets.UTF_8), "RAW"));
            byte[] hash =
                    mac.doFinal(
                            ByteBuffer.allocate(Long.BYTES)
                                    .putLong(now.getEpochSecond() / STEP_SECONDS)
                                    .array());
            int offset = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
            return "%06d".formatted(number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
