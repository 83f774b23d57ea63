package dev.latchkey.lockout;

import dev.latchkey.contact.Contacts;
import dev.latchkey.contact.PhoneNumber;
import dev.latchkey.contact.TypedIdentifier;
import dev.latchkey.server.keys.KeyPurpose;
import dev.latchkey.server.keys.KeyRing;
import java.nio.ByteBuffer;
import java.util.Base64;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Tells whose door a try is at. */
final class Subjects {

    private final KeycloakSession session;
    private final RealmModel realm;

    Subjects(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    Subject of(UserModel user) {
        Contacts contacts = Contacts.in(realm);
        return Subject.account(
                user.getId(),
                contacts.email(user).isPresent() || contacts.verifiedPhone(user).isPresent());
    }

    /** A name that no account has, by what is looked up of it: any spelling of a number is one name. */
    Subject unknown(TypedIdentifier typed) {
        String name = typed.phone().map(PhoneNumber::e164).orElseGet(typed::normalised);
        return Subject.unknown(UnknownSlots.of(hash(KeyPurpose.COUNTER, "unknown-name", name)));
    }

    /** The mark of a wrong password, see {@link RepeatMarks}. */
    int mark(Subject subject, String password) {
        return hash(KeyPurpose.REPEAT, subject.id(), password).getShort() & 0xFFFF;
    }

    private ByteBuffer hash(KeyPurpose purpose, String... parts) {
        return ByteBuffer.wrap(
                Base64.getUrlDecoder()
                        .decode(session.getProvider(KeyRing.class).hash(purpose, realm, parts)));
    }
}
