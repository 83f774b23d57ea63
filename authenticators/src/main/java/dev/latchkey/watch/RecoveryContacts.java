package dev.latchkey.watch;

import dev.latchkey.contact.Contact;
import dev.latchkey.contact.ContactPlace;
import dev.latchkey.contact.ContactStanding;
import dev.latchkey.contact.Contacts;
import dev.latchkey.contact.PhoneNumber;
import dev.latchkey.delivery.Occasion;
import dev.latchkey.server.KeycloakClock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * The contacts through which an account can be recovered now: those that it has, but for new ones in their wait and for places on
 * hold. Whoever sends a secret that opens something asks here, and not {@link Contacts}.
 */
public final class RecoveryContacts {

    private final Contacts contacts;
    private final UserModel user;
    private final Map<ContactPlace, ContactStanding> standings;

    private RecoveryContacts(
            Contacts contacts, UserModel user, Map<ContactPlace, ContactStanding> standings) {
        this.contacts = contacts;
        this.user = user;
        this.standings = standings;
    }

    /**
     * Looks at the account first, so that a change which nobody told of is noticed at the latest now. Takes a look-up in the
     * database: not for a request's own thread.
     *
     * @param occasion whoever asks for recovery now, in case a change is noticed
     */
    public static RecoveryContacts of(
            KeycloakSession session, RealmModel realm, UserModel user, Occasion occasion) {
        return new RecoveryContacts(
                Contacts.in(realm),
                user,
                new ContactWatch(session, realm).look(user, () -> occasion));
    }

    public Optional<String> email() {
        return contacts.email(user).filter(address -> admits(ContactPlace.EMAIL, address));
    }

    public Optional<PhoneNumber> phone() {
        return contacts.verifiedPhone(user)
                .filter(number -> isUsable(ContactPlace.PHONE, number.e164()));
    }

    /** All but the e-mail address. */
    public List<Contact> verified() {
        return contacts.verified(user).stream()
                .filter(contact -> isUsable(ContactPlace.of(contact.kind()), contact.text()))
                .toList();
    }

    /**
     * Whether the account can be recovered through a contact that it has.
     *
     * @param contact an address in any case, or a number in E.164 form
     */
    public boolean admits(ContactPlace place, String contact) {
        return isUsable(
                place, place.isPhone() ? contact : contact.strip().toLowerCase(Locale.ROOT));
    }

    private boolean isUsable(ContactPlace place, String contact) {
        // an account without rows is being created by this very request
        return !standings.containsKey(place)
                || standings.get(place).admits(contact, KeycloakClock.now());
    }
}
