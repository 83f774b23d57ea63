package dev.latchkey.contact;

import dev.latchkey.server.settings.RealmSettings;
import dev.latchkey.server.settings.Settings;
import java.util.Optional;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Where an account can be reached, as its attributes say. */
public final class Contacts {

    /** The account's phone in E.164 form. */
    static final String PHONE = "phoneNumber";

    /** {@code true} once the owner has proved that the phone is theirs. */
    static final String PHONE_VERIFIED = "phoneNumberVerified";

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
        return Boolean.parseBoolean(user.getFirstAttribute(PHONE_VERIFIED))
                ? Optional.ofNullable(user.getFirstAttribute(PHONE)).flatMap(phoneNumbers::parse)
                : Optional.empty();
    }

    /** The e-mail address on file. */
    public Optional<String> email(UserModel user) {
        return Optional.ofNullable(user.getEmail()).filter(address -> !address.isBlank());
    }
}
