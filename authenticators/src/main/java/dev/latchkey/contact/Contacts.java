package dev.latchkey.contact;

import dev.latchkey.server.settings.RealmSettings;
import dev.latchkey.server.settings.Settings;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.storage.ReadOnlyException;

/** Where an account can be reached, as its attributes say. */
public final class Contacts {

    private final PhoneNumbers phoneNumbers;

    private Contacts(PhoneNumbers phoneNumbers) {
        this.phoneNumbers = phoneNumbers;
    }

    public static Contacts in(RealmModel realm) {
        return new Contacts(phoneNumbers(realm));
    }

    /** Reads numbers as the realm's default region writes them. */
    public static PhoneNumbers phoneNumbers(RealmModel realm) {
        return PhoneNumbers.readAsIn(RealmSettings.of(realm).get(Settings.DEFAULT_REGION));
    }

    /** The phone, only if it is verified: an unverified one may be anybody's. */
    public Optional<PhoneNumber> verifiedPhone(UserModel user) {
        return verified(user, ContactKind.PHONE).flatMap(Contact::number);
    }

    /** The contact of that kind, only if it is verified. */
    public Optional<Contact> verified(UserModel user, ContactKind kind) {
        return isTrue(user.getFirstAttribute(kind.flag())) ? onFile(user, kind) : Optional.empty();
    }

    /** All verified contacts but the e-mail address. */
    public List<Contact> verified(UserModel user) {
        return Arrays.stream(ContactKind.values())
                .flatMap(kind -> verified(user, kind).stream())
                .toList();
    }

    /** The contact of that kind, verified or not, if it can be read as one. */
    public Optional<Contact> onFile(UserModel user, ContactKind kind) {
        return Contact.read(kind, user.getFirstAttribute(kind.attribute()), phoneNumbers);
    }

    /** What stands in each place for recovery, spelt in one way: numbers in E.164 form, addresses in lower case. */
    public Map<ContactPlace, String> standing(UserModel user) {
        Map<ContactPlace, String> standing = new EnumMap<>(ContactPlace.class);
        email(user)
                .map(address -> address.strip().toLowerCase(Locale.ROOT))
                .ifPresent(address -> standing.put(ContactPlace.EMAIL, address));
        verified(user)
                .forEach(contact -> standing.put(ContactPlace.of(contact.kind()), contact.text()));
        return standing;
    }

    /** The e-mail address on file. */
    public Optional<String> email(UserModel user) {
        return Optional.ofNullable(user.getEmail()).filter(address -> !address.isBlank());
    }

    /**
     * Writes down that {@code contact} is the account's, in place of an older one of its kind.
     *
     * @return whether it is now: an account may live in a directory that keeps its own
     */
    public boolean prove(UserModel user, Contact contact) {
        try {
            user.setSingleAttribute(contact.kind().attribute(), contact.text());
            user.setSingleAttribute(contact.kind().flag(), Boolean.TRUE.toString());
        } catch (ReadOnlyException e) {
            return false;
        }
        // a mapper may leave what was written aside without a word and go on reading the directory
        return verified(user, contact.kind()).filter(contact::equals).isPresent();
    }

    /**
     * Forgets the account's contact of that kind, verified or not.
     *
     * @return whether it is gone: an account may live in a directory that keeps its own
     */
    public boolean remove(UserModel user, ContactKind kind) {
        try {
            user.removeAttribute(kind.flag());
            user.removeAttribute(kind.attribute());
        } catch (ReadOnlyException e) {
            return false;
        }
        return verified(user, kind).isEmpty();
    }

    /** Directories write the flag in capitals, and pad it. */
    private static boolean isTrue(String flag) {
        return flag != null && Boolean.parseBoolean(flag.strip());
    }
}
