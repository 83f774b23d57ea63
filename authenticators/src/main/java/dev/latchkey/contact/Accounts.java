package dev.latchkey.contact;

import dev.latchkey.server.db.DatabaseKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Finds the accounts that a typed name may mean: by login, by e-mail address, by verified phone. */
public final class Accounts {

    /** More accounts than this behind one contact are no person's; it also bounds what one request costs. */
    private static final int MOST = 10;

    private final KeycloakSession session;
    private final RealmModel realm;

    public Accounts(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** People's accounts only, each once; disabled ones too. */
    public List<UserModel> find(TypedIdentifier typed) {
        Map<String, UserModel> found = new LinkedHashMap<>();
        Stream.of(byLogin(typed), byEmail(typed), byPhone(typed))
                .flatMap(users -> users)
                .filter(user -> user.getServiceAccountClientLink() == null)
                .limit(MOST)
                .forEach(user -> found.putIfAbsent(user.getId(), user));
        return List.copyOf(found.values());
    }

    /** What the database gives back is compared again: its collation may fold letters that differ (A24). */
    private Stream<UserModel> byLogin(TypedIdentifier typed) {
        return typed.login().stream()
                .filter(login -> DatabaseKind.holdsAsName(session, login))
                .map(login -> session.users().getUserByUsername(realm, login))
                .filter(user -> user != null && typed.isSameAs(user.getUsername()));
    }

    private Stream<UserModel> byEmail(TypedIdentifier typed) {
        return typed.email().stream()
                .flatMap(
                        address ->
                                session.users()
                                        .searchForUserStream(
                                                realm,
                                                Map.of(
                                                        UserModel.EMAIL,
                                                        address,
                                                        UserModel.EXACT,
                                                        "true"),
                                                0,
                                                MOST))
                .filter(user -> typed.isSameAs(user.getEmail()));
    }

    private Stream<UserModel> byPhone(TypedIdentifier typed) {
        return typed.phone().stream().flatMap(this::withVerifiedPhone);
    }

    /** The accounts whose verified phone this is, service accounts left out; at most a few. */
    public Stream<UserModel> withVerifiedPhone(PhoneNumber phone) {
        return new VerifiedPhones(session, realm)
                .owners(phone, MOST)
                .filter(user -> user.getServiceAccountClientLink() == null);
    }
}
