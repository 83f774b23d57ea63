package dev.latchkey.watch;

import dev.latchkey.delivery.Occasion;
import dev.latchkey.server.settings.RealmSettings;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventType;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Has an account looked at when it signs in, and soon after something that Keycloak tells of may have changed its contacts: then
 * whoever had the contact hears of it at once. What Keycloak does not tell of is noticed later, but before it can be of use.
 */
final class ContactListener implements EventListenerProvider {

    private static final Logger LOG = Logger.getLogger(ContactListener.class);

    private static final Set<EventType> CHANGES =
            EnumSet.of(
                    EventType.UPDATE_EMAIL,
                    EventType.UPDATE_PROFILE,
                    EventType.VERIFY_EMAIL,
                    EventType.REGISTER);

    private static final Pattern ACCOUNT = Pattern.compile("users/([^/]+)");

    private final KeycloakSession session;

    ContactListener(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public void onEvent(Event event) {
        if (event.getUserId() == null) {
            return;
        }
        RealmModel realm = session.getContext().getRealm();
        if (event.getType() == EventType.LOGIN) {
            look(realm, event.getUserId(), ContactWatch::glance);
        } else if (CHANGES.contains(event.getType())) {
            look(
                    realm,
                    event.getUserId(),
                    (watch, user) ->
                            watch.lookAfterCommit(
                                    user.getId(), Occasion.current(session, realm, user)));
        }
    }

    @Override
    public void onEvent(AdminEvent event, boolean includeRepresentation) {
        Matcher path = ACCOUNT.matcher(Objects.toString(event.getResourcePath(), ""));
        if (path.matches()) {
            RealmModel realm = session.realms().getRealm(event.getRealmId());
            // the browser that asks is the admin's
            look(
                    realm,
                    path.group(1),
                    (watch, user) ->
                            watch.lookAfterCommit(
                                    user.getId(), Occasion.noticed(session, realm, user)));
        }
    }

    private void look(RealmModel realm, String userId, BiConsumer<ContactWatch, UserModel> look) {
        if (realm == null || !RealmSettings.of(realm).enabled()) {
            return;
        }
        try {
            UserModel user = session.users().getUserById(realm, userId);
            if (user != null) {
                look.accept(new ContactWatch(session, realm), user);
            }
        } catch (RuntimeException e) {
            // what succeeded must not fail because it could not be noted
            LOG.warnf(e, "Realm %s: could not look at an account's contacts", realm.getName());
        }
    }

    @Override
    public void close() {}
}
