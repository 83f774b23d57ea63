package dev.latchkey.challenge;

import dev.latchkey.server.KeycloakClock;
import dev.latchkey.server.keys.KeyPurpose;
import dev.latchkey.server.keys.KeyRing;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.SingleUseObjectProvider;

/**
 * Records that are found by a secret which is nowhere stored: the name in Keycloak's single-use store is its keyed hash.
 *
 * <p>Each record carries the instant at which it ends, checked on every read against Keycloak's clock; the store's own
 * lifespan only cleans up. {@link #remove} has one winner over all nodes.
 */
public final class SingleUseRecords {

    private static final String ENDS_AT = "ends-at";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final String kind;

    /**
     * @param kind what is kept, such as {@code reset-link}: records of another kind are never found
     */
    public SingleUseRecords(KeycloakSession session, RealmModel realm, String kind) {
        this.session = session;
        this.realm = realm;
        this.kind = kind;
    }

    /** Writes a record, over an older one of the same secret. It is there for others once the transaction commits. */
    public void put(String secret, Instant endsAt, Map<String, String> content) {
        Map<String, String> notes = new HashMap<>(content);
        notes.put(ENDS_AT, Long.toString(endsAt.toEpochMilli()));
        long seconds = Duration.between(KeycloakClock.now(), endsAt).toSeconds() + 1;
        store().put(names(secret).get(0), Math.max(1, seconds), notes);
    }

    /** The record, if there is one that has not ended. */
    public Optional<Map<String, String>> find(String secret) {
        return first(secret, store()::get);
    }

    /** Takes the record away. Of parallel calls one gets it. */
    public Optional<Map<String, String>> remove(String secret) {
        return first(secret, store()::remove);
    }

    private Optional<Map<String, String>> first(
            String secret, Function<String, Map<String, String>> read) {
        return names(secret).stream()
                .map(read)
                .filter(Objects::nonNull)
                .findFirst()
                .filter(SingleUseRecords::goesOn);
    }

    private static boolean goesOn(Map<String, String> notes) {
        return KeycloakClock.now().toEpochMilli() < Long.parseLong(notes.get(ENDS_AT));
    }

    private List<String> names(String secret) {
        return session
                .getProvider(KeyRing.class)
                .hashes(KeyPurpose.STORE, realm, kind, secret)
                .stream()
                .map(hash -> "latchkey." + kind + '.' + hash)
                .toList();
    }

    private SingleUseObjectProvider store() {
        return session.singleUseObjects();
    }
}
