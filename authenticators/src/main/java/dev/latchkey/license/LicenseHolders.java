package dev.latchkey.license;

import dev.latchkey.license.LicenseHolder.Kind;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.organization.OrganizationProvider;

/** Finds who has a licence of their own, page by page: each page is read in a transaction of its own and then forgotten. */
final class LicenseHolders {

    static final int PAGE = 100;

    private static final String USERS =
            "select distinct a.user.id from UserAttributeEntity a where a.name = :name"
                    + " and a.user.realmId = :realm and a.user.enabled = true and a.user.id > :after"
                    + " order by a.user.id";

    /** Type 0: groups that Keycloak keeps for organizations are of another. */
    private static final String GROUPS =
            "select distinct a.group.id from GroupAttributeEntity a where a.name = :name"
                    + " and a.group.realm = :realm and a.group.type = 0 and a.group.id > :after"
                    + " order by a.group.id";

    private final KeycloakSession session;
    private final RealmModel realm;

    LicenseHolders(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** Ids of users, the first page after {@code after}. */
    List<String> users(String after) {
        return page(USERS, after);
    }

    List<String> groups(String after) {
        return page(GROUPS, after);
    }

    List<OrganizationModel> organizations(int first) {
        return realm.isOrganizationsEnabled()
                ? session.getProvider(OrganizationProvider.class)
                        .getAllStream("", null, first, PAGE)
                        .toList()
                : List.of();
    }

    Optional<UserModel> user(String id) {
        return Optional.ofNullable(session.users().getUserById(realm, id));
    }

    static LicenseHolder holder(UserModel user) {
        return new LicenseHolder(Kind.USER, user.getId(), user.getUsername());
    }

    static LicenseHolder holder(OrganizationModel organization) {
        return new LicenseHolder(Kind.ORGANIZATION, organization.getId(), organization.getName());
    }

    static LicenseHolder holder(GroupModel group) {
        return new LicenseHolder(Kind.GROUP, group.getId(), group.getName());
    }

    static LicenseHolder holder(RealmModel realm) {
        return new LicenseHolder(Kind.REALM, realm.getId(), realm.getName());
    }

    /** A realm's attributes as all others have theirs: each may have several values. */
    static Map<String, List<String>> attributes(RealmModel realm) {
        Map<String, List<String>> attributes = new HashMap<>();
        realm.getAttributes().forEach((name, value) -> attributes.put(name, List.of(value)));
        return attributes;
    }

    private List<String> page(String query, String after) {
        EntityManager entityManager =
                session.getProvider(JpaConnectionProvider.class).getEntityManager();
        return entityManager
                .createQuery(query, String.class)
                .setParameter("name", LicenseAttributes.EXPIRES_AT)
                .setParameter("realm", realm.getId())
                .setParameter("after", after)
                .setMaxResults(PAGE)
                .getResultList();
    }
}
