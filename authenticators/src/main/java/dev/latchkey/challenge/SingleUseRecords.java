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
 * Records in Keycloak's single-use store, found by a name that is itself nowhere stored: the store knows its keyed hash. Most
 * names are secrets.
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

    /** Writes a record, over an older one of the same name. It is there for others once the transaction commits. */
    public void put(String name, Instant endsAt, Map<String, String> content) {
        Map<String, String> notes = new HashMap<>(content);
        notes.put(ENDS_AT, Long.toString(endsAt.toEpochMilli()));
        long seconds = Duration.between(KeycloakClock.now(), endsAt).toSeconds() + 1;
        store().put(keys(name).get(0), Math.max(1, seconds), notes);
    }

    /** The record, if there is one that has not ended. */
    public Optional<Map<String, String>> find(String name) {
        return first(name, store()::get);
    }

    /** Takes the record away. Of parallel calls one gets it. */
    public Optional<Map<String, String>> remove(String name) {
        return first(name, store()::remove);
    }

    /**
     * Claims {@code name} for good. Of all calls, over all nodes, one returns true, until the claim ends or is given back.
     *
     * <p>The name is not hashed, so it must be no secret: while the server secret is rotated two nodes would have two hashes,
     * and two winners.
     */
    public boolean claim(String name, Duration life) {
        return store().putIfAbsent(claimed(name), life.toSeconds());
    }

    /** Gives a claim back. */
    public void unclaim(String name) {
        store().remove(claimed(name));
    }

    private String claimed(String name) {
        return "latchkey." + kind + '.' + realm.getId() + '.' + name;
    }

    private Optional<Map<String, String>> first(
            String name, Function<String, Map<String, String>> read) {
        return keys(name).stream()
                .map(read)
                .filter(Objects::nonNull)
                .findFirst()
                .filter(SingleUseRecords::goesOn);
    }

    private static boolean goesOn(Map<String, String> notes) {
        return KeycloakClock.now().toEpochMilli() < Long.parseLong(notes.get(ENDS_AT));
    }

    private List<String> keys(String name) {
        return session
                .getProvider(KeyRing.class)
                .hashes(KeyPurpose.STORE, realm, kind, name)
                .stream()
                .map(hash -> "latchkey." + kind + '.' + hash)
                .toList();
    }

    private SingleUseObjectProvider store() {
        return session.singleUseObjects();
    }
}
