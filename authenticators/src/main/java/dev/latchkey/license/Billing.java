package dev.latchkey.license;

import dev.latchkey.server.settings.LicenseSettings;
import dev.latchkey.server.settings.RealmSettings;
import dev.latchkey.server.settings.Setting;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.organization.OrganizationProvider;

/**
 * Who renews a licence.
 *
 * @param company the organization or group whose licence it is
 * @param contact {@code name}, {@code email}, {@code phone}; those that are not set are not there
 * @param renewUrl the company's own renewal page, unchecked
 */
record Billing(Optional<String> company, Map<String, String> contact, Optional<String> renewUrl) {

    private static final Map<String, Setting<Optional<String>>> OF_REALM =
            Map.of(
                    "name", LicenseSettings.BILLING_NAME,
                    "email", LicenseSettings.BILLING_EMAIL,
                    "phone", LicenseSettings.BILLING_PHONE);

    private static final Map<String, String> OF_COMPANY =
            Map.of("name", "billingName", "email", "billingEmail", "phone", "billingPhone");

    private static final String RENEW_URL = "licenseRenewUrl";

    /** The company's contact, if it names any; else the realm's. */
    static Billing of(KeycloakSession session, RealmModel realm, LicenseHolder holder) {
        Map<String, List<String>> attributes = attributes(session, realm, holder);
        Map<String, String> own = new LinkedHashMap<>();
        OF_COMPANY.forEach(
                (line, attribute) -> value(attributes, attribute).ifPresent(v -> own.put(line, v)));
        boolean company =
                holder.kind() == LicenseHolder.Kind.ORGANIZATION
                        || holder.kind() == LicenseHolder.Kind.GROUP;
        return new Billing(
                company ? Optional.of(holder.name()) : Optional.empty(),
                own.isEmpty() ? ofRealm(RealmSettings.of(realm)) : own,
                value(attributes, RENEW_URL));
    }

    /** Every billing address that a company names: where its reminders go. */
    static List<String> addresses(Map<String, List<String>> attributes) {
        return attributes.getOrDefault(OF_COMPANY.get("email"), List.of()).stream()
                .filter(value -> value != null && value.matches("[^@\\s<>\"]+@[^@\\s<>\"]+"))
                .distinct()
                .toList();
    }

    private static Map<String, List<String>> attributes(
            KeycloakSession session, RealmModel realm, LicenseHolder holder) {
        return switch (holder.kind()) {
            case ORGANIZATION ->
                    Optional.ofNullable(
                                    session.getProvider(OrganizationProvider.class)
                                            .getById(holder.id()))
                            .map(OrganizationModel::getAttributes)
                            .orElse(Map.of());
            case GROUP ->
                    Optional.ofNullable(realm.getGroupById(holder.id()))
                            .map(GroupModel::getAttributes)
                            .orElse(Map.of());
            default -> Map.of();
        };
    }

    private static Map<String, String> ofRealm(RealmSettings settings) {
        Map<String, String> lines = new LinkedHashMap<>();
        OF_REALM.forEach(
                (line, setting) -> settings.get(setting).ifPresent(v -> lines.put(line, v)));
        return lines;
    }

    private static Optional<String> value(Map<String, List<String>> attributes, String name) {
        return attributes.getOrDefault(name, List.of()).stream()
                .filter(value -> value != null && !value.isBlank())
                .map(String::strip)
                .findFirst();
    }
}
