package dev.latchkey.familiar;

import dev.latchkey.server.settings.RealmSettings;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventType;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

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
            String device =
                    DeviceCookie.read(session).orElseGet(() -> DeviceCookie.write(session, realm));
            Visitor visitor = new Visitor(Network.of(event.getIpAddress()), Optional.of(device));
            new FamiliarPlaces(session, realm).remember(event.getUserId(), visitor);
        } catch (RuntimeException e) {
            // a sign-in that succeeded must not fail because it could not be remembered
            LOG.warnf(
                    e, "Realm %s: could not remember where an account signed in", realm.getName());
        }
    }

    @Override
    public void onEvent(AdminEvent event, boolean includeRepresentation) {}

    @Override
    public void close() {}
}
