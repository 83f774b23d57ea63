package dev.latchkey.contact;

import dev.latchkey.server.personal.AccountData;
import dev.latchkey.server.personal.Holding;
import dev.latchkey.server.personal.Person;
import dev.latchkey.server.personal.Told;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.keycloak.models.UserModel;

/** The contacts besides the e-mail address, which is Keycloak's own. */
public final class ContactData implements AccountData {

    @Override
    public Holding told(Person person) {
        Map<String, String> meanings = new LinkedHashMap<>();
        meanings.put("kind", "phone, reserve-phone or reserve-email");
        meanings.put("attribute", "the user attribute that it is kept in");
        meanings.put("contact", "the number or address, as it is written there");
        meanings.put(
                "verified", "whether its owner has proved it; kept in the attribute ...Verified");
        return new Holding(
                "Contacts to recover the account by, and to tell its owner of changes; the phone finds the account, too",
                "user attributes",
                "until it is removed by its owner, an administrator or a directory; with the account",
                "all, as it belongs to the account; with whole=true nothing but what a read-only directory keeps",
                meanings,
                Arrays.stream(ContactKind.values())
                        .map(kind -> entry(person, kind))
                        .filter(Objects::nonNull)
                        .toList());
    }

    private static Map<String, Object> entry(Person person, ContactKind kind) {
        UserModel user = person.user();
        String contact = user.getFirstAttribute(kind.attribute());
        if (contact == null && user.getFirstAttribute(kind.flag()) == null) {
            return null;
        }
        return new Told()
                .with("kind", kind.id())
                .with("attribute", kind.attribute())
                .with("contact", contact)
                .with("verified", Contacts.in(person.realm()).verified(user, kind).isPresent())
                .entry();
    }

    @Override
    public void eraseWhole(Person person) {
        for (ContactKind kind : ContactKind.values()) {
            Contacts.in(person.realm()).remove(person.user(), kind);
        }
    }
}
