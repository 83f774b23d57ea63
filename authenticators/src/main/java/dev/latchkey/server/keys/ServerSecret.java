package dev.latchkey.server.keys;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * The server secret in its one or two versions, the current one first. Never written to the database or a log.
 *
 * <p>At least 32 random bytes, in base64 or base64url: a HMAC-SHA-256 key is no stronger than what it is made of.
 */
final class ServerSecret {

    static final int LEAST_BYTES = 32;

    private final List<byte[]> versions;

    ServerSecret(List<byte[]> versions) {
        this.versions = List.copyOf(versions);
    }

    static ServerSecret random() {
        byte[] bytes = new byte[LEAST_BYTES];
        new SecureRandom().nextBytes(bytes);
        return new ServerSecret(List.of(bytes));
    }

    List<byte[]> versions() {
        return versions;
    }

    /**
     * Reads one configured version.
     *
     * @throws IllegalArgumentException if it is not base64 of enough bytes; the message does not show it
     */
    static byte[] decode(String text) {
        byte[] bytes;
        try {
            bytes =
                    Base64.getUrlDecoder()
                            .decode(
                                    text.strip()
                                            .replace('+', '-')
                                            .replace('/', '_')
                                            .replace("=", ""));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("is not base64");
        }
        if (bytes.length < LEAST_BYTES) {
            Arrays.fill(bytes, (byte) 0);
            throw new IllegalArgumentException(
                    "has fewer than "
                            + LEAST_BYTES
                            + " bytes; make one with: openssl rand -base64 32");
        }
        return bytes;
    }
}
