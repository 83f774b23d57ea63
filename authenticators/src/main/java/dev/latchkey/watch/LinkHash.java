package dev.latchkey.watch;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * What is kept of a link's secret. The secret has 128 random bits, so a plain hash gives nothing away; and unlike one under the
 * server secret it outlives the rotation of that, as a link of several days must.
 */
final class LinkHash {

    private LinkHash() {}

    static String of(String secret) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(secret.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
