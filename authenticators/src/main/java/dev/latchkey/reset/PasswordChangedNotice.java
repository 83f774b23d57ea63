package dev.latchkey.reset;

import dev.latchkey.delivery.Occasion;
import dev.latchkey.delivery.OwnerNotice;
import java.util.Map;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * "Your password was changed", to every contact of the account (R26, R27), with when, on what device and what to do if that
 * was somebody else.
 *
 * @param userId the account
 * @param occasion when and where it was changed
 */
record PasswordChangedNotice(String userId, Occasion occasion) {

    static PasswordChangedNotice of(AuthenticationFlowContext context, UserModel user) {
        return new PasswordChangedNotice(
                user.getId(), Occasion.current(context.getSession(), context.getRealm(), user));
    }

    void send(KeycloakSession session, RealmModel realm) {
        UserModel user = session.users().getUserById(realm, userId);
        if (user != null) {
            new OwnerNotice(
                            "latchkey-password-changed",
                            "latchkeyPasswordChangedSubject",
                            "latchkeySmsPasswordChanged",
                            Map.of())
                    .send(session, realm, user, occasion);
        }
    }
}
