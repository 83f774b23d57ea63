package dev.latchkey.lockout;

import dev.latchkey.contact.Accounts;
import dev.latchkey.contact.TypedIdentifier;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** The one account that a name typed at sign-in means. */
final class MeantAccount {

    private final Accounts accounts;
    private final boolean byAddress;

    MeantAccount(KeycloakSession session, RealmModel realm) {
        byAddress = realm.isLoginWithEmailAllowed();
        accounts = new Accounts(session, realm);
    }

    /**
     * The account with that login; else the only one with that number, or address where the realm lets addresses sign in: a
     * password can't choose between owners.
     */
    Optional<UserModel> of(TypedIdentifier typed) {
        List<UserModel> found = accounts.find(typed);
        Optional<UserModel> byLogin =
                found.stream().filter(user -> typed.isSameAs(user.getUsername())).findFirst();
        return byLogin.or(() -> byContact(typed, found));
    }

    private Optional<UserModel> byContact(TypedIdentifier typed, List<UserModel> found) {
        boolean allowed = byAddress || typed.kind() != TypedIdentifier.Kind.EMAIL;
        return allowed && found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }
}
