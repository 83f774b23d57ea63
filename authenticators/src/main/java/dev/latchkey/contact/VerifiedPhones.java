package dev.latchkey.contact;

import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.storage.UserStorageProvider;

/**
 * Finds the accounts whose verified phone a number is, however it stands there: accounts that were imported, or come from a
 * directory, bring their own spelling.
 *
 * <p>One statement on an index finds the accounts that Keycloak keeps, those that it imported from a directory among them.
 * Directories are asked for the few usual spellings, for each question is one over the network; what they have in others
 * is found once Keycloak has imported it. As many questions are asked whatever the answers: time tells nothing (rule 1).
 */
final class VerifiedPhones {

    private static final String KEPT =
            "select distinct a.user.id from UserAttributeEntity a"
                    + " where a.user.realmId = :realm and a.name = :name and a.value in :spellings";

    private final KeycloakSession session;
    private final RealmModel realm;

    VerifiedPhones(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** The accounts, at most {@code most}, each once. */
    Stream<UserModel> owners(PhoneNumber phone, int most) {
        PhoneSpellings spellings = PhoneSpellings.of(phone);
        Contacts contacts = Contacts.in(realm);
        Map<String, UserModel> found = new LinkedHashMap<>();
        Stream.concat(kept(spellings.all(), most), elsewhere(spellings.usual()))
                .filter(user -> contacts.verifiedPhone(user).filter(phone::equals).isPresent())
                .limit(most)
                .forEach(user -> found.putIfAbsent(user.getId(), user));
        return found.values().stream();
    }

    /** Each spelling may be an account's that is not meant or that nobody verified, so more are read than asked for. */
    private Stream<UserModel> kept(Set<String> spellings, int most) {
        EntityManager entityManager =
                session.getProvider(JpaConnectionProvider.class).getEntityManager();
        return entityManager
                .createQuery(KEPT, String.class)
                .setParameter("realm", realm.getId())
                .setParameter("name", ContactKind.PHONE.attribute())
                .setParameter("spellings", spellings)
                .setMaxResults(most * 10)
                .getResultList()
                .stream()
                .map(id -> session.users().getUserById(realm, id))
                .filter(Objects::nonNull);
    }

    private Stream<UserModel> elsewhere(Set<String> spellings) {
        boolean directories =
                realm.getComponentsStream(realm.getId(), UserStorageProvider.class.getName())
                        .findAny()
                        .isPresent();
        return directories
                ? spellings.stream()
                        .flatMap(
                                spelling ->
                                        session.users()
                                                .searchForUserByUserAttributeStream(
                                                        realm,
                                                        ContactKind.PHONE.attribute(),
                                                        spelling))
                : Stream.empty();
    }
}
