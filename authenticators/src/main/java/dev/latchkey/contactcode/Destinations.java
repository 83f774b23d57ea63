package dev.latchkey.contactcode;

import dev.latchkey.contact.Contact;
import dev.latchkey.contact.ContactKind;
import dev.latchkey.contact.Contacts;
import dev.latchkey.contact.MailAddress;
import dev.latchkey.delivery.Channel;
import dev.latchkey.delivery.SmsAllowance;
import dev.latchkey.server.settings.CodeContact;
import dev.latchkey.server.settings.RealmSettings;
import dev.latchkey.server.settings.Settings;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Which contacts of an account the realm lets a code go to, whoever asks for it. */
final class Destinations {

    private final Set<CodeContact> allowed;
    private final Contacts contacts;
    private final SmsAllowance sms;

    Destinations(RealmModel realm) {
        allowed = RealmSettings.of(realm).get(Settings.SECOND_FACTOR_CONTACTS);
        contacts = Contacts.in(realm);
        sms = new SmsAllowance(realm);
    }

    /** Read anew each time: administrators and directories change contacts without a word. */
    List<Destination> of(UserModel user) {
        return Arrays.stream(CodeContact.values())
                .filter(allowed::contains)
                .flatMap(kind -> verified(user, kind).stream())
                .toList();
    }

    private Optional<Destination> verified(UserModel user, CodeContact kind) {
        return switch (kind) {
            case RESERVE_PHONE -> phone(user, kind, ContactKind.RESERVE_PHONE);
            case PHONE -> phone(user, kind, ContactKind.PHONE);
            case RESERVE_EMAIL ->
                    contacts.verified(user, ContactKind.RESERVE_EMAIL)
                            .map(contact -> of(kind, Channel.EMAIL, contact));
            case EMAIL ->
                    contacts.email(user)
                            .filter(address -> user.isEmailVerified())
                            .flatMap(MailAddress::parse)
                            .map(
                                    address ->
                                            new Destination(
                                                    kind,
                                                    Channel.EMAIL,
                                                    address.text(),
                                                    address.masked()));
        };
    }

    private Optional<Destination> phone(UserModel user, CodeContact kind, ContactKind stored) {
        return contacts.verified(user, stored)
                .filter(contact -> contact.number().filter(sms::accepts).isPresent())
                .map(contact -> of(kind, Channel.SMS, contact));
    }

    private static Destination of(CodeContact kind, Channel channel, Contact contact) {
        return new Destination(kind, channel, contact.text(), contact.masked());
    }
}
