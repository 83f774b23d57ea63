package dev.latchkey.server.keys;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.Provider;

/**
 * Keyed hashes (HMAC-SHA-256) under the one server secret, with a key of its own for each purpose and realm.
 *
 * <p>The secret has two versions while it is being rotated. What is written carries the current version's hash; what was
 * written before is still found by the previous one, so codes in flight and remembered devices survive a rotation.
 * Counters do not: their rows are looked up by the current hash only and start anew.
 */
public interface KeyRing extends Provider {

    /**
     * The hashes of {@code parts}, in base64url without padding (43 characters): under the current secret first, then,
     * during a rotation, under the previous one.
     */
    List<String> hashes(KeyPurpose purpose, RealmModel realm, String... parts);

    /** The hash of {@code parts} under the current secret. */
    default String hash(KeyPurpose purpose, RealmModel realm, String... parts) {
        return hashes(purpose, realm, parts).get(0);
    }

    /** Whether {@code hash} is one of {@code parts} under either version, compared in constant time. */
    default boolean matches(String hash, KeyPurpose purpose, RealmModel realm, String... parts) {
        byte[] given = hash.getBytes(StandardCharsets.US_ASCII);
        boolean match = false;
        for (String candidate : hashes(purpose, realm, parts)) {
            match |= MessageDigest.isEqual(given, candidate.getBytes(StandardCharsets.US_ASCII));
        }
        return match;
    }
}
