package dev.latchkey.delivery;

import dev.latchkey.contact.Contact;
import dev.latchkey.contact.ContactPlace;
import dev.latchkey.contact.Contacts;
import dev.latchkey.contact.PhoneNumber;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * To whom a notice goes.
 *
 * @param addresses mail addresses
 * @param numbers phones
 */
public record Recipients(Set<String> addresses, Set<PhoneNumber> numbers) {

    public Recipients {
        addresses = Collections.unmodifiableSet(new LinkedHashSet<>(addresses));
        numbers = Collections.unmodifiableSet(new LinkedHashSet<>(numbers));
    }

    public static Recipients nobody() {
        return new Recipients(Set.of(), Set.of());
    }

    /** The e-mail address and every verified contact that the account has now. */
    public static Recipients allOf(RealmModel realm, UserModel user) {
        Contacts contacts = Contacts.in(realm);
        Recipients all = nobody();
        if (contacts.email(user).isPresent()) {
            all = all.and(ContactPlace.EMAIL, contacts.email(user).get());
        }
        for (Contact contact : contacts.verified(user)) {
            all = all.and(ContactPlace.of(contact.kind()), contact.text());
        }
        return all;
    }

    /** These, and one more. */
    public Recipients and(ContactPlace place, String contact) {
        Set<String> moreAddresses = new LinkedHashSet<>(addresses);
        Set<PhoneNumber> moreNumbers = new LinkedHashSet<>(numbers);
        if (place.isPhone()) {
            moreNumbers.add(PhoneNumber.ofE164(contact));
        } else if (addresses.stream().noneMatch(contact::equalsIgnoreCase)) {
            moreAddresses.add(contact);
        }
        return new Recipients(moreAddresses, moreNumbers);
    }

    /** These, but for one: the contact itself, wherever in the account it stands. */
    public Recipients but(String contact) {
        Set<String> fewerAddresses = new LinkedHashSet<>(addresses);
        fewerAddresses.removeIf(contact::equalsIgnoreCase);
        Set<PhoneNumber> fewerNumbers = new LinkedHashSet<>(numbers);
        fewerNumbers.removeIf(number -> number.e164().equals(contact));
        return new Recipients(fewerAddresses, fewerNumbers);
    }

    /** Leaves the addresses out. */
    @Override
    public String toString() {
        return "Recipients[%d mails, %d SMS]".formatted(addresses.size(), numbers.size());
    }
}
