package dev.latchkey.password;

import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Who chooses a password.
 *
 * @param user the account; empty at a registration, when there is none yet
 * @param typedName the login of an account that is being registered; empty if there is none yet
 */
record Chooser(Optional<UserModel> user, String typedName) {

    static Chooser known(UserModel user) {
        return new Chooser(Optional.of(user), user.getUsername());
    }

    static Chooser registering(String typedName) {
        return new Chooser(Optional.empty(), typedName == null ? "" : typedName);
    }

    PersonalWords words(KeycloakSession session, RealmModel realm) {
        return user.map(known -> Owner.words(session, realm, known))
                .orElseGet(
                        () ->
                                new PersonalWords()
                                        .text(typedName)
                                        .text(realm.getName())
                                        .text(realm.getDisplayName()));
    }
}
