package dev.latchkey.lockout;

import dev.latchkey.delivery.Channel;
import dev.latchkey.server.metrics.PackCounter;
import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Tells the admin, by events and metrics, what became of unlock links. */
final class UnlockEvents {

    /** A budget is used up; the reason names it. */
    static final String LIMIT = "latchkey_limit";

    /** The account has neither an address nor a verified phone that gets SMS. */
    static final String NO_CONTACT = "latchkey_no_contact";

    /** The mail server or gateway did not take the message; the reason is theirs. */
    static final String NOT_SENT = "latchkey_not_sent";

    /** There is no hostname to build a link from. */
    static final String NO_HOSTNAME = "latchkey_no_hostname";

    private static final String SENDS = "latchkey-unlock-link";
    private static final String UNLOCKS = "latchkey-unlock";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final UnlockRequest request;

    UnlockEvents(KeycloakSession session, RealmModel realm, UnlockRequest request) {
        this.session = session;
        this.realm = realm;
        this.request = request;
    }

    static void count(Channel channel, String outcome) {
        PackCounter.UNLOCK_LINKS.count(channel.id(), outcome);
    }

    void sent(String userId, Channel channel) {
        count(channel, "sent");
        event(userId, channel).success();
    }

    /**
     * @param userId the account, or null if there is none
     * @param error Keycloak's error name, or one of the pack's
     * @param reason more about it; never an address, a number or a name
     */
    void notSent(String userId, String error, String reason) {
        count(request.channel(), error);
        event(userId, request.channel()).detail(Details.REASON, reason).error(error);
    }

    /** Keycloak has no event type for a message like this; this one carries the pack's word for it. */
    private EventBuilder event(String userId, Channel channel) {
        EventBuilder event =
                new EventBuilder(realm, session)
                        .event(EventType.CUSTOM_REQUIRED_ACTION)
                        .ipAddress(request.clientIp())
                        .client(request.clientId())
                        .detail(Details.CUSTOM_REQUIRED_ACTION, SENDS)
                        .detail("channel", channel.id());
        return userId == null ? event : event.user(userId);
    }

    /** The link's button was pressed. */
    static void unlocked(KeycloakSession session, RealmModel realm, UserModel user) {
        PackCounter.UNLOCKS.count("link");
        new EventBuilder(realm, session, session.getContext().getConnection())
                .event(EventType.EXECUTE_ACTION_TOKEN)
                .user(user)
                .detail(Details.ACTION, UNLOCKS)
                .success();
    }
}
