package dev.latchkey.license;

import dev.latchkey.server.KeycloakClock;
import dev.latchkey.server.settings.LicenseSettings;
import dev.latchkey.server.settings.RealmSettings;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.organization.OrganizationProvider;

/** Licences that are attributes of the user, the organization, the group or the realm. */
final class AttributeLicenseSource implements LicenseSource {

    private final KeycloakSession session;

    AttributeLicenseSource(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public License licenseOf(RealmModel realm, UserModel user, Optional<String> organization) {
        ZoneId zone = RealmSettings.of(realm).get(LicenseSettings.ZONE);
        return LicenseLookUp.of(
                () -> ofUser(user, zone),
                () -> ofOrganization(realm, user, organization, zone),
                () -> ofGroup(user, zone),
                () -> ofRealm(realm, zone));
    }

    private static Optional<License> ofUser(UserModel user, ZoneId zone) {
        return LicenseAttributes.read(LicenseHolders.holder(user), user.getAttributes(), zone);
    }

    private Optional<License> ofOrganization(
            RealmModel realm, UserModel user, Optional<String> chosen, ZoneId zone) {
        if (!realm.isOrganizationsEnabled()) {
            return Optional.empty();
        }
        List<OrganizationModel> memberships =
                session.getProvider(OrganizationProvider.class)
                        .getByMember(user)
                        .filter(OrganizationModel::isEnabled)
                        .toList();
        return memberships.stream()
                .filter(one -> chosen.filter(one.getId()::equals).isPresent())
                .findFirst()
                .map(one -> ofOrganization(one, zone))
                .orElseGet(
                        () ->
                                LicenseLookUp.best(
                                        memberships.stream()
                                                .flatMap(one -> ofOrganization(one, zone).stream())
                                                .toList(),
                                        KeycloakClock.now()));
    }

    private static Optional<License> ofOrganization(OrganizationModel organization, ZoneId zone) {
        return LicenseAttributes.read(
                LicenseHolders.holder(organization), organization.getAttributes(), zone);
    }

    private static Optional<License> ofGroup(UserModel user, ZoneId zone) {
        List<License> licenses =
                user.getGroupsStream()
                        .flatMap(group -> LicenseLookUp.nearest(upFrom(group, zone)).stream())
                        .toList();
        return LicenseLookUp.best(licenses, KeycloakClock.now());
    }

    private static List<Supplier<Optional<License>>> upFrom(GroupModel group, ZoneId zone) {
        List<Supplier<Optional<License>>> path = new ArrayList<>();
        for (GroupModel next = group; next != null; next = next.getParent()) {
            GroupModel one = next;
            path.add(
                    () ->
                            LicenseAttributes.read(
                                    LicenseHolders.holder(one), one.getAttributes(), zone));
        }
        return path;
    }

    private static Optional<License> ofRealm(RealmModel realm, ZoneId zone) {
        return LicenseAttributes.read(
                LicenseHolders.holder(realm), LicenseHolders.attributes(realm), zone);
    }

    @Override
    public void close() {}
}
