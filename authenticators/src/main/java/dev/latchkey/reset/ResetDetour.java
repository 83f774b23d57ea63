package dev.latchkey.reset;

import dev.latchkey.delivery.SimReplacedNotice;
import java.util.List;
import java.util.Objects;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Where a reset goes on if the number gets no SMS, since its SIM was replaced (A18): the message comes by mail instead, and the
 * owners hear of it. The visitor's page stays as it is, and takes the mail's code.
 *
 * @param userIds the accounts that the SMS was for
 * @param number in E.164 form
 */
record ResetDetour(ResetRequest request, List<String> userIds, String number) {

    /**
     * @param first whether the owners have not been told yet
     */
    void take(KeycloakSession session, RealmModel realm, boolean first) {
        List<UserModel> users =
                userIds.stream()
                        .map(id -> session.users().getUserById(realm, id))
                        .filter(Objects::nonNull)
                        .toList();
        if (first) {
            users.forEach(
                    user ->
                            new SimReplacedNotice(number, request.pageLocale(), request.links())
                                    .send(session, realm, user));
        }
        new ResetDispatch(session, realm, request.byMail()).run(users);
    }

    /** As {@link #take}, for what turned out after the gateway had taken the SMS. */
    void takeLate(KeycloakSession session, RealmModel realm, boolean first) {
        ResetEvents events = new ResetEvents(session, realm, request);
        userIds.forEach(id -> events.notSent(id, ResetEvents.NOT_SENT, "sms-sim-replaced: late"));
        take(session, realm, first);
    }

    /** Leaves the number out (DESIGN rule 8). */
    @Override
    public String toString() {
        return "ResetDetour[" + userIds + "]";
    }
}
