package dev.latchkey.lockout;

import dev.latchkey.challenge.SingleUseRecords;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Unlock links in flight. Each lives for itself, until it is used or its time is over: one that a stranger asks for voids none
 * of the owner's.
 */
final class UnlockLinks {

    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{22}");
    private static final String USER = "user";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final SingleUseRecords records;

    UnlockLinks(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
        records = new SingleUseRecords(session, realm, "unlock-link");
    }

    void put(String secret, Instant endsAt, String userId) {
        records.put(secret, endsAt, Map.of(USER, userId));
    }

    /** Whose account a link is for, if it still works. Changes nothing. */
    Optional<UserModel> see(String secret) {
        return isOne(secret) ? records.find(secret).flatMap(this::user) : Optional.empty();
    }

    /** The same, and the link works no more. Of parallel calls one gets the account. */
    Optional<UserModel> spend(String secret) {
        return isOne(secret) ? records.remove(secret).flatMap(this::user) : Optional.empty();
    }

    private static boolean isOne(String secret) {
        return SECRET.matcher(secret).matches();
    }

    private Optional<UserModel> user(Map<String, String> notes) {
        return Optional.ofNullable(session.users().getUserById(realm, notes.get(USER)))
                .filter(UserModel::isEnabled);
    }
}
