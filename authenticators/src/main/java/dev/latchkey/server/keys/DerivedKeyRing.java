package dev.latchkey.server.keys;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.keycloak.models.RealmModel;

/** Derives a key for each purpose and realm by HKDF and keeps it: deriving costs two more HMACs. */
final class DerivedKeyRing implements KeyRing {

    private final ServerSecret secret;
    private final Map<String, List<byte[]>> derived = new ConcurrentHashMap<>();

    DerivedKeyRing(ServerSecret secret) {
        this.secret = secret;
    }

    @Override
    public List<String> hashes(KeyPurpose purpose, RealmModel realm, String... parts) {
        byte[] message = message(parts);
        return keys(purpose, realm).stream().map(key -> encode(Hkdf.hmac(key, message))).toList();
    }

    private List<byte[]> keys(KeyPurpose purpose, RealmModel realm) {
        String info = "latchkey/" + purpose.name() + '/' + realm.getId();
        return derived.computeIfAbsent(
                info, i -> secret.versions().stream().map(s -> Hkdf.derive(s, i)).toList());
    }

    /** Each part with its length before it, so that ("ab", "c") and ("a", "bc") differ. */
    private static byte[] message(String... parts) {
        List<byte[]> encoded =
                Arrays.stream(parts).map(p -> p.getBytes(StandardCharsets.UTF_8)).toList();
        ByteBuffer buffer =
                ByteBuffer.allocate(encoded.stream().mapToInt(p -> p.length + Integer.BYTES).sum());
        encoded.forEach(p -> buffer.putInt(p.length).put(p));
        return buffer.array();
    }

    private static String encode(byte[] hash) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }

    @Override
    public void close() {}
}
