package dev.latchkey.familiar;

import dev.latchkey.server.settings.RealmSettings;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.events.Details;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventType;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserSessionModel;

/** Learns from every finished sign-in of a person, whatever its method, where the account is at home. */
final class SignInListener implements EventListenerProvider {

    private static final Logger LOG = Logger.getLogger(SignInListener.class);

    private final KeycloakSession session;

    SignInListener(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public void onEvent(Event event) {
        RealmModel realm = session.getContext().getRealm();
        if (event.getType() != EventType.LOGIN
                || event.getUserId() == null
                || realm == null
                || !RealmSettings.of(realm).enabled()) {
            return;
        }
        try {
            Optional<String> device =
                    isBrowser(event)
                            ? Optional.of(DeviceCookie.write(session, realm))
                            : Optional.empty();
            device.flatMap(d -> begun(realm, event)).ifPresent(SessionStamp::put);
            Visitor visitor = new Visitor(Network.of(event.getIpAddress()), device);
            new FamiliarPlaces(session, realm).remember(event.getUserId(), visitor);
        } catch (RuntimeException e) {
            // a sign-in that succeeded must not fail because it could not be remembered
            LOG.warnf(
                    e, "Realm %s: could not remember where an account signed in", realm.getName());
        }
    }

    private Optional<UserSessionModel> begun(RealmModel realm, Event event) {
        return Optional.ofNullable(event.getSessionId())
                .map(id -> session.sessions().getUserSession(realm, id));
    }

    /** Programs that post a password keep no cookies: each sign-in would be one more device. */
    private static boolean isBrowser(Event event) {
        return event.getDetails() != null && event.getDetails().containsKey(Details.REDIRECT_URI);
    }

    @Override
    public void onEvent(AdminEvent event, boolean includeRepresentation) {}

    @Override
    public void close() {}
}
