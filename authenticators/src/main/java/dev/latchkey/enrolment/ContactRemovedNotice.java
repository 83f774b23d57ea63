package dev.latchkey.enrolment;

import dev.latchkey.contact.Contact;
import dev.latchkey.contact.ContactPlace;
import dev.latchkey.delivery.Occasion;
import dev.latchkey.delivery.OwnerNotice;
import dev.latchkey.delivery.Recipients;
import java.util.Map;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * "A contact of your account was removed", to that contact and all others (R26, R27).
 *
 * @param userId the account
 * @param removed the contact that was its own until then
 * @param occasion when and where
 */
record ContactRemovedNotice(String userId, Contact removed, Occasion occasion) {

    void send(KeycloakSession session, RealmModel realm) {
        UserModel user = session.users().getUserById(realm, userId);
        if (user == null) {
            return;
        }
        new OwnerNotice(
                        "latchkey-contact-removed",
                        "latchkeyContactRemovedSubject",
                        "latchkeySmsContactRemoved",
                        Map.of("kind", removed.kind().id(), "removed", removed.masked()))
                .send(
                        session,
                        realm,
                        user,
                        occasion,
                        Recipients.allOf(realm, user)
                                .and(ContactPlace.of(removed.kind()), removed.text()));
    }
}
