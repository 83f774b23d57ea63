package dev.latchkey.license;

import dev.latchkey.server.KeycloakClock;
import dev.latchkey.server.settings.LicenseSettings;
import dev.latchkey.server.settings.RealmSettings;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jboss.logging.Logger;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Reminds of one realm's licences: a person of their own, an organization's or group's billing address of theirs, the realm's
 * of the realm's. Works page by page, each in a short transaction; a run that dies is finished by the next.
 */
final class LicenseReminders {

    private static final Logger LOG = Logger.getLogger(LicenseReminders.class);

    private final KeycloakSessionFactory factory;
    private final String realmId;

    LicenseReminders(KeycloakSessionFactory factory, String realmId) {
        this.factory = factory;
        this.realmId = realmId;
    }

    /** Work on one page, which answers the id after which the next begins; null after the last. */
    @FunctionalInterface
    private interface Page {
        String read(KeycloakSession session, RealmModel realm, String after);
    }

    void run() {
        eachPage(this::users);
        eachPage(this::groups);
        eachPage(this::organizations);
        eachPage(this::realm);
    }

    private void eachPage(Page page) {
        UnaryOperator<String> next =
                after ->
                        KeycloakModelUtils.runJobInTransactionWithResult(
                                factory,
                                session -> {
                                    RealmModel realm = session.realms().getRealm(realmId);
                                    if (realm == null) {
                                        return null;
                                    }
                                    session.getContext().setRealm(realm);
                                    return page.read(session, realm, after);
                                });
        for (String after = ""; after != null; after = next.apply(after)) {
            // the page itself does the work
        }
    }

    private String users(KeycloakSession session, RealmModel realm, String after) {
        LicenseHolders holders = new LicenseHolders(session, realm);
        List<String> ids = holders.users(after);
        ids.stream()
                .flatMap(id -> holders.user(id).stream())
                .forEach(user -> remind(session, realm, user));
        return last(ids);
    }

    private void remind(KeycloakSession session, RealmModel realm, UserModel user) {
        if (new LicenseBearers(realm).of(user).exempt()) {
            return;
        }
        remind(
                session,
                realm,
                LicenseHolders.holder(user),
                user.getAttributes(),
                user.getId(),
                message -> message.tellUser(user));
    }

    private String groups(KeycloakSession session, RealmModel realm, String after) {
        List<String> ids = new LicenseHolders(session, realm).groups(after);
        for (String id : ids) {
            GroupModel group = realm.getGroupById(id);
            if (group != null) {
                company(session, realm, LicenseHolders.holder(group), group.getAttributes());
            }
        }
        return last(ids);
    }

    private String organizations(KeycloakSession session, RealmModel realm, String after) {
        int first = after.isEmpty() ? 0 : Integer.parseInt(after);
        List<OrganizationModel> page = new LicenseHolders(session, realm).organizations(first);
        page.stream()
                .filter(OrganizationModel::isEnabled)
                .forEach(
                        one ->
                                company(
                                        session,
                                        realm,
                                        LicenseHolders.holder(one),
                                        one.getAttributes()));
        return page.size() < LicenseHolders.PAGE
                ? null
                : Integer.toString(first + LicenseHolders.PAGE);
    }

    private String realm(KeycloakSession session, RealmModel realm, String after) {
        RealmSettings.of(realm)
                .get(LicenseSettings.BILLING_EMAIL)
                .ifPresent(
                        address ->
                                remind(
                                        session,
                                        realm,
                                        LicenseHolders.holder(realm),
                                        LicenseHolders.attributes(realm),
                                        address,
                                        message -> message.tellBilling(address)));
        return null;
    }

    /** Only those who can renew it: not every member. */
    private void company(
            KeycloakSession session,
            RealmModel realm,
            LicenseHolder holder,
            Map<String, List<String>> attributes) {
        for (String address : Billing.addresses(attributes)) {
            remind(
                    session,
                    realm,
                    holder,
                    attributes,
                    address,
                    message -> message.tellBilling(address));
        }
    }

    private void remind(
            KeycloakSession session,
            RealmModel realm,
            LicenseHolder holder,
            Map<String, List<String>> attributes,
            String recipient,
            Predicate<ReminderMessage> tell) {
        RealmSettings settings = RealmSettings.of(realm);
        Instant now = KeycloakClock.now();
        Optional<LicenseStanding> standing =
                LicenseAttributes.read(holder, attributes, settings.get(LicenseSettings.ZONE))
                        .map(license -> LicensePolicies.of(settings).judge(license, now));
        if (standing.isEmpty() || standing.get().license().end().isEmpty()) {
            return;
        }
        Instant end = standing.get().license().end().get().at();
        ReminderClaims claims = new ReminderClaims(session, realm);
        reminder(claims, settings, standing.get(), end, now)
                .filter(reminder -> claims.claim(holder, end, reminder, recipient))
                .ifPresent(
                        reminder -> {
                            if (!tell.test(
                                    new ReminderMessage(
                                            session, realm, reminder, standing.get()))) {
                                claims.giveBack(holder, end, reminder, recipient);
                                LOG.warnf(
                                        "Realm %s, %s: a reminder was not taken; the next run tries again",
                                        realm.getName(), holder.described());
                            }
                        });
    }

    /** A renewal comes first: it is the answer to what was told before. */
    private static Optional<Reminder> reminder(
            ReminderClaims claims,
            RealmSettings settings,
            LicenseStanding standing,
            Instant end,
            Instant now) {
        boolean runs =
                standing.state() == LicenseState.ACTIVE
                        || standing.state() == LicenseState.EXPIRING;
        Optional<Reminder> due =
                Reminder.due(standing, settings.get(LicenseSettings.REMIND_DAYS), now);
        return runs && due.isEmpty() && claims.hasToldOfEarlier(standing.license().holder(), end)
                ? Optional.of(Reminder.RENEWED)
                : due;
    }

    private static String last(List<String> ids) {
        return ids.size() < LicenseHolders.PAGE ? null : ids.get(ids.size() - 1);
    }
}
