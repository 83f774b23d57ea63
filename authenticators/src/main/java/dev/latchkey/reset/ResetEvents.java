package dev.latchkey.reset;

import dev.latchkey.server.Metrics;
import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Tells the admin, by events and metrics, what became of requests that visitors get no answer to. */
final class ResetEvents {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final ResetRequest request;

    ResetEvents(KeycloakSession session, RealmModel realm, ResetRequest request) {
        this.session = session;
        this.realm = realm;
        this.request = request;
    }

    void sent(String userId, String what) {
        Metrics.count(
                "latchkey_reset_requests", "channel", request.channel().id(), "outcome", what);
        event(userId).detail("latchkey_message", what).success();
    }

    /**
     * @param userId the account, or null if there is none
     * @param error Keycloak's error name, or one of the pack's
     * @param reason more about it; never an address, a number or a name
     */
    void notSent(String userId, String error, String reason) {
        Metrics.count(
                "latchkey_reset_requests", "channel", request.channel().id(), "outcome", error);
        event(userId).detail(Details.REASON, reason).error(error);
    }

    private EventBuilder event(String userId) {
        EventBuilder event =
                new EventBuilder(realm, session)
                        .event(EventType.SEND_RESET_PASSWORD)
                        .ipAddress(request.address())
                        .client(request.origin().clientId())
                        .detail("channel", request.channel().id());
        return userId == null ? event : event.user(userId);
    }
}
