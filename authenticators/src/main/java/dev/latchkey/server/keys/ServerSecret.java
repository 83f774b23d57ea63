package dev.latchkey.server.keys;

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

    private ServerSecret(List<byte[]> versions) {
        this.versions = versions;
    }

    /**
     * Reads the configured texts.
     *
     * @param previous the version before, or null
     * @throws IllegalArgumentException if a text is not base64 of enough bytes; the message does not show it
     */
    static ServerSecret of(String current, String previous) {
        byte[] first = decode(current);
        return new ServerSecret(
                previous == null ? List.of(first) : List.of(first, decode(previous)));
    }

    static ServerSecret random(byte[] bytes) {
        return new ServerSecret(List.of(bytes.clone()));
    }

    List<byte[]> versions() {
        return versions;
    }

    private static byte[] decode(String text) {
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
