package dev.latchkey.reset;

import dev.latchkey.server.metrics.PackCounter;
import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Tells the admin, by events and metrics, what became of requests that visitors get no answer to. */
final class ResetEvents {

    /** A budget is used up; the reason names it. */
    static final String LIMIT = "latchkey_limit";

    /** The account has no contact on the channel that was asked for. */
    static final String NO_CONTACT = "latchkey_no_contact";

    /** The mail server or gateway did not take the message; the reason is theirs. */
    static final String NOT_SENT = "latchkey_not_sent";

    /** Only a link would be of use, and there is no hostname to build it from. */
    static final String NO_HOSTNAME = "latchkey_no_hostname";

    /** The realm's flow left the account's second factor out. */
    static final String SECOND_FACTOR_NOT_ASKED = "latchkey_second_factor_not_asked";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final ResetRequest request;

    ResetEvents(KeycloakSession session, RealmModel realm, ResetRequest request) {
        this.session = session;
        this.realm = realm;
        this.request = request;
    }

    void sent(String userId, String what) {
        PackCounter.RESET_REQUESTS.count(request.channel().id(), what);
        event(userId).detail("latchkey_message", what).success();
    }

    /**
     * @param userId the account, or null if there is none
     * @param error Keycloak's error name, or one of the pack's
     * @param reason more about it; never an address, a number or a name
     */
    void notSent(String userId, String error, String reason) {
        PackCounter.RESET_REQUESTS.count(request.channel().id(), error);
        event(userId).detail(Details.REASON, reason).error(error);
    }

    private EventBuilder event(String userId) {
        EventBuilder event =
                new EventBuilder(realm, session)
                        .event(EventType.SEND_RESET_PASSWORD)
                        .ipAddress(request.clientIp())
                        .client(request.begun().clientId())
                        .detail("channel", request.channel().id());
        return userId == null ? event : event.user(userId);
    }
}
