package dev.latchkey.familiar;

import dev.latchkey.server.settings.RealmSettings;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.keycloak.events.Details;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventType;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.protocol.oidc.grants.device.DeviceGrantType;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Learns from every finished sign-in of a person, whatever its method, where the account is at home; and has it forget its
 * devices when its password changes, because whoever changes it may have lost one. The browser that changes it stays known.
 */
final class SignInListener implements EventListenerProvider {

    private static final Logger LOG = Logger.getLogger(SignInListener.class);
    private static final Pattern PASSWORD_SET_BY_ADMIN =
            Pattern.compile("users/([^/]+)/reset-password");

    private final KeycloakSession session;

    SignInListener(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public void onEvent(Event event) {
        if (event.getUserId() == null) {
            return;
        }
        if (event.getType() == EventType.LOGIN) {
            note(session.getContext().getRealm(), realm -> remember(realm, event));
        } else if (event.getType() == EventType.UPDATE_CREDENTIAL && isOfPassword(event)) {
            note(
                    session.getContext().getRealm(),
                    realm ->
                            new FamiliarPlaces(session, realm)
                                    .forgetOtherDevices(event.getUserId()));
        }
    }

    @Override
    public void onEvent(AdminEvent event, boolean includeRepresentation) {
        Matcher path = PASSWORD_SET_BY_ADMIN.matcher(Objects.toString(event.getResourcePath(), ""));
        if (event.getOperationType() == OperationType.ACTION && path.matches()) {
            // the browser that asks is the admin's
            note(
                    session.realms().getRealm(event.getRealmId()),
                    realm -> new FamiliarPlaces(session, realm).forgetDevices(path.group(1)));
        }
    }

    private static void note(RealmModel realm, Consumer<RealmModel> noting) {
        if (realm == null || !RealmSettings.of(realm).enabled()) {
            return;
        }
        try {
            noting.accept(realm);
        } catch (RuntimeException e) {
            // what succeeded must not fail because it could not be noted
            LOG.warnf(e, "Realm %s: could not note where an account is at home", realm.getName());
        }
    }

    private void remember(RealmModel realm, Event event) {
        FamiliarPlaces places = new FamiliarPlaces(session, realm);
        if (isInBrowser(event)) {
            places.rememberThisDevice(event.getUserId());
            begun(realm, event).ifPresent(SessionStamp::put);
        }
        places.remember(event.getUserId(), Network.of(event.getIpAddress()));
    }

    private Optional<UserSessionModel> begun(RealmModel realm, Event event) {
        return Optional.ofNullable(event.getSessionId())
                .map(id -> session.sessions().getUserSession(realm, id));
    }

    /** Programs that post a password keep no cookies: each sign-in would be one more device. */
    private boolean isInBrowser(Event event) {
        return comesBack(event) || confirmsDevice();
    }

    private static boolean comesBack(Event event) {
        return event.getDetails() != null && event.getDetails().containsKey(Details.REDIRECT_URI);
    }

    /** Who signs in to confirm a television's code ends on a page of Keycloak's own: {@code DeviceEndpoint} sets no way back. */
    private boolean confirmsDevice() {
        AuthenticationSessionModel tab = session.getContext().getAuthenticationSession();
        return tab != null && DeviceGrantType.isOAuth2DeviceVerificationFlow(tab);
    }

    private static boolean isOfPassword(Event event) {
        return event.getDetails() != null
                && PasswordCredentialModel.TYPE.equals(
                        event.getDetails().get(Details.CREDENTIAL_TYPE));
    }

    @Override
    public void close() {}
}
