package dev.latchkey.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * Asks the gateway a few times what became of a message that it took: that the SIM was replaced it learns from the operator,
 * seconds later. Kept in memory only: if the server ends in between, the visitor asks again.
 *
 * @param gateway the one that took the message
 * @param inquiry the message without its text, which is not needed any more
 * @param messageId the gateway's own
 */
record SmsFate(String gateway, SmsMessage inquiry, String messageId, SimReplaced then) {

    /** After so long each; the operator's word comes at once or once the phone is found. */
    private static final List<Duration> WAITS =
            List.of(Duration.ofSeconds(3), Duration.ofSeconds(15), Duration.ofSeconds(60));

    void follow(KeycloakSession session, RealmModel realm) {
        follow(session, realm, 0);
    }

    private void follow(KeycloakSession session, RealmModel realm, int asked) {
        if (asked < WAITS.size()) {
            session.getProvider(Dispatcher.class)
                    .later(
                            realm,
                            WAITS.get(asked),
                            (later, sameRealm) -> ask(later, sameRealm, asked));
        }
    }

    private void ask(KeycloakSession session, RealmModel realm, int asked) {
        boolean replaced =
                Optional.ofNullable(session.getProvider(SmsSender.class, gateway))
                        .map(sender -> sender.ask(inquiry, messageId))
                        .filter(SmsResult.Failed.class::isInstance)
                        .map(SmsResult.Failed.class::cast)
                        .filter(failed -> failed.reason() == SmsResult.Reason.SIM_REPLACED)
                        .isPresent();
        if (replaced) {
            boolean first = TextMessages.simReplaced(session, realm, gateway, inquiry.to());
            then.happened(session, realm, first);
        } else {
            follow(session, realm, asked + 1);
        }
    }

    /** Leaves the number out (DESIGN rule 8). */
    @Override
    public String toString() {
        return "SmsFate[" + gateway + "]";
    }
}
