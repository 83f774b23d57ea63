package dev.latchkey.enrolment;

import dev.latchkey.contact.Contact;
import dev.latchkey.delivery.Occasion;
import dev.latchkey.delivery.OwnerNotice;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * "A contact of your account was changed", to the old contact and all others (A25, R26, R27): whoever sits at somebody else's
 * open session can't do it unseen. Only the new contact is left out, whose owner has just typed a code from it.
 *
 * @param userId the account
 * @param now the contact that was proved
 * @param before the contact it took the place of
 * @param occasion when and where
 */
record ContactChangedNotice(
        String userId, Contact now, Optional<Contact> before, Occasion occasion) {

    void send(KeycloakSession session, RealmModel realm) {
        UserModel user = session.users().getUserById(realm, userId);
        if (user == null) {
            return;
        }
        Map<String, Object> model = new HashMap<>();
        model.put("kind", now.kind().id());
        model.put("now", now.masked());
        before.ifPresent(contact -> model.put("before", contact.masked()));
        new OwnerNotice(
                        "latchkey-contact-changed",
                        "latchkeyContactChangedSubject",
                        "latchkeySmsContactChanged",
                        model)
                .send(session, realm, user, occasion, before.stream().toList(), Set.of(now.text()));
    }
}
