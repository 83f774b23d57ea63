package dev.latchkey.enrolment;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.latchkey.contact.ContactKind;
import dev.latchkey.contact.Contacts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.SubjectCredentialManager;
import org.keycloak.models.UserModel;
import org.keycloak.util.JsonSerialization;

/**
 * The stored credential by which the account console shows somebody's contacts, since it lists nothing else. There is no secret
 * in it, only what may be shown, and it opens nothing.
 *
 * <p>It follows the contacts at each sign-in: directories and administrators change them without a word. It has no date, since
 * nobody knows theirs.
 */
final class ContactsCard {

    static final String TYPE = "latchkey-contacts";

    private ContactsCard() {}

    /** Has the account's card say what its contacts are now; an account without any has none. */
    static void keep(RealmModel realm, UserModel user) {
        SubjectCredentialManager credentials = user.credentialManager();
        List<CredentialModel> cards = credentials.getStoredCredentialsByTypeStream(TYPE).toList();
        Map<String, String> shown = shown(realm, user);
        // two tabs at once may have made two
        cards.stream()
                .skip(shown.isEmpty() ? 0 : 1)
                .forEach(card -> credentials.removeStoredCredentialById(card.getId()));
        if (shown.isEmpty()) {
            return;
        }
        if (cards.isEmpty()) {
            credentials.createStoredCredential(card(shown));
        } else if (!read(cards.get(0)).equals(shown)) {
            CredentialModel card = cards.get(0);
            card.setCredentialData(write(shown));
            credentials.updateStoredCredential(card);
        }
    }

    /** What a card says: masked contacts by the ids of their kinds. */
    static Map<String, String> read(CredentialModel card) {
        try {
            return JsonSerialization.readValue(
                    card.getCredentialData(), new TypeReference<TreeMap<String, String>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> shown(RealmModel realm, UserModel user) {
        Contacts contacts = Contacts.in(realm);
        Map<String, String> shown = new TreeMap<>();
        for (ContactKind kind : ContactKind.values()) {
            contacts.verified(user, kind)
                    .ifPresent(contact -> shown.put(kind.id(), contact.masked()));
        }
        return shown;
    }

    private static CredentialModel card(Map<String, String> shown) {
        CredentialModel card = new CredentialModel();
        card.setType(TYPE);
        // the console translates labels
        card.setUserLabel(TYPE);
        card.setCredentialData(write(shown));
        card.setSecretData("{}");
        return card;
    }

    private static String write(Map<String, String> shown) {
        try {
            return JsonSerialization.writeValueAsString(shown);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
