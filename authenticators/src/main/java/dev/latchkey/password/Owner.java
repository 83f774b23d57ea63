package dev.latchkey.password;

import dev.latchkey.contact.ContactKind;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.organization.OrganizationProvider;

/** What the server knows of whose password it is to be. */
final class Owner {

    private static final String BIRTH_DATE = "birthdate";
    private static final String COMPANY = "company";

    private Owner() {}

    static PersonalWords words(KeycloakSession session, RealmModel realm, UserModel user) {
        PersonalWords words =
                new PersonalWords()
                        .text(user.getUsername())
                        .text(user.getFirstName())
                        .text(user.getLastName())
                        .text(user.getEmail())
                        .text(realm.getName())
                        .text(realm.getDisplayName())
                        .birthDate(user.getFirstAttribute(BIRTH_DATE));
        user.getAttributeStream(COMPANY).forEach(words::text);
        companies(session, user).forEach(words::text);
        for (ContactKind kind : ContactKind.values()) {
            String contact = user.getFirstAttribute(kind.attribute());
            if (kind.isPhone()) {
                words.phone(contact);
            } else {
                words.text(contact);
            }
        }
        return words;
    }

    private static Stream<String> companies(KeycloakSession session, UserModel user) {
        OrganizationProvider organizations = session.getProvider(OrganizationProvider.class);
        return organizations == null || !organizations.isEnabled()
                ? Stream.empty()
                : organizations.getByMember(user).map(OrganizationModel::getName);
    }
}
