package dev.latchkey.watch;

import dev.latchkey.contact.ContactPlace;
import dev.latchkey.contact.ContactStanding;
import dev.latchkey.contact.Contacts;
import dev.latchkey.delivery.Dispatcher;
import dev.latchkey.delivery.Occasion;
import dev.latchkey.server.settings.RealmSettings;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Notices when a contact for recovery has changed, whoever changed it and how: no path of Keycloak's is trusted to tell. An
 * account is looked at when it signs in, when something is known to have changed it, and before it is recovered; what stands in
 * its places is compared with what stood there the last time.
 *
 * <p>An account that is looked at for the first time, after an import or after the pack was installed, has changed nothing.
 *
 * <p>Only what is committed counts: a request that changes a contact may still fail.
 */
public final class ContactWatch {

    private static final Logger LOG = Logger.getLogger(ContactWatch.class);
    private static final String LOOKED = "latchkey.watch.";

    private final KeycloakSession session;
    private final RealmModel realm;

    public ContactWatch(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /**
     * Looks, unless this request has looked at the account before. A sign-in must not fail because a directory does not answer:
     * before a recovery somebody looks again.
     */
    public void glance(UserModel user) {
        String mark = LOOKED + user.getId();
        if (session.getAttribute(mark) != null) {
            return;
        }
        session.setAttribute(mark, Boolean.TRUE);
        try {
            look(user, () -> Occasion.noticed(session, realm, user));
        } catch (RuntimeException e) {
            LOG.warnf(e, "Realm %s: could not look at an account's contacts", realm.getName());
        }
    }

    /** Looks again once this request has committed what it does to the account. */
    public void lookAfterCommit(String userId, Occasion occasion) {
        session.getProvider(Dispatcher.class)
                .noticeAfterCommit(
                        realm,
                        (jobSession, jobRealm) -> {
                            UserModel user = jobSession.users().getUserById(jobRealm, userId);
                            if (user != null) {
                                new ContactWatch(jobSession, jobRealm).look(user, () -> occasion);
                            }
                        });
    }

    /**
     * Looks, and has everybody told of what is new.
     *
     * @return what stands in each place; empty for an account that is about to be created
     */
    Map<ContactPlace, ContactStanding> look(UserModel user, Supplier<Occasion> occasion) {
        if (!RealmSettings.of(realm).enabled() || user.getServiceAccountClientLink() != null) {
            return Map.of();
        }
        SeenContacts contacts = new SeenContacts(session, realm);
        Map<ContactPlace, ContactStanding> seen = contacts.of(user.getId());
        if (isAsSeen(seen, Contacts.in(realm).standing(user))) {
            return seen;
        }
        Optional<Committed> committed = committed(user.getId());
        if (committed.isEmpty()) {
            // a directory's account that this very request brings in
            lookAfterCommit(user.getId(), occasion.get());
            return seen;
        }
        List<NoticedChange> noticed =
                contacts.compare(
                        user.getId(), committed.get().contacts(), committed.get().created());
        if (!noticed.isEmpty()) {
            tell(user.getId(), noticed, occasion.get());
        }
        return contacts.of(user.getId());
    }

    private static boolean isAsSeen(
            Map<ContactPlace, ContactStanding> seen, Map<ContactPlace, String> contacts) {
        return Stream.of(ContactPlace.values())
                .allMatch(
                        place ->
                                seen.containsKey(place)
                                        && (!contacts.containsKey(place)
                                                || seen.get(place)
                                                        .contact()
                                                        .filter(contacts.get(place)::equals)
                                                        .isPresent()));
    }

    /** The account as everybody sees it. */
    private record Committed(Map<ContactPlace, String> contacts, Optional<Instant> created) {}

    private Optional<Committed> committed(String userId) {
        return KeycloakModelUtils.runJobInTransactionWithResult(
                session.getKeycloakSessionFactory(),
                inner -> {
                    RealmModel innerRealm = inner.realms().getRealm(realm.getId());
                    inner.getContext().setRealm(innerRealm);
                    return Optional.ofNullable(inner.users().getUserById(innerRealm, userId))
                            .map(
                                    user ->
                                            new Committed(
                                                    Contacts.in(innerRealm).standing(user),
                                                    Optional.ofNullable(user.getCreatedTimestamp())
                                                            .map(Instant::ofEpochMilli)));
                });
    }

    /** The change is written down already, so its notices must not wait for what becomes of this request. */
    private void tell(String userId, List<NoticedChange> noticed, Occasion occasion) {
        KeycloakModelUtils.runJobInTransaction(
                session.getKeycloakSessionFactory(),
                inner ->
                        inner.getProvider(Dispatcher.class)
                                .noticeAfterCommit(
                                        realm,
                                        (jobSession, jobRealm) ->
                                                new ChangeNotices(jobSession, jobRealm, occasion)
                                                        .tell(userId, noticed)));
    }
}
