package dev.latchkey.delivery;

import dev.latchkey.contact.PhoneNumber;
import dev.latchkey.server.KeycloakClock;
import dev.latchkey.server.page.RealmAddress;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * "The SIM card of your number was replaced", to every contact of the account but that number (A18): if it was not the owner,
 * somebody has taken the number over.
 *
 * @param number in E.164 form
 * @param page the language of the page that the message was asked for on
 * @param links the realm's address for links; empty if no hostname is configured
 */
public record SimReplacedNotice(String number, Locale page, Optional<RealmAddress> links) {

    public void send(KeycloakSession session, RealmModel realm, UserModel user) {
        Instant now = KeycloakClock.now();
        Map<String, Object> model =
                Map.of(
                        "number",
                        PhoneNumber.ofE164(number).masked(),
                        "until",
                        new Occasion(page, links, Optional.empty(), now.plus(SimHold.LENGTH))
                                .time(realm, user));
        new OwnerNotice(
                        "latchkey-sim-replaced",
                        "latchkeySimReplacedSubject",
                        "latchkeySmsSimReplaced",
                        model)
                .send(
                        session,
                        realm,
                        user,
                        new Occasion(page, links, Optional.empty(), now),
                        List.of(),
                        Set.of(number));
    }

    /** Leaves the number out (DESIGN rule 8). */
    @Override
    public String toString() {
        return "SimReplacedNotice[" + page + "]";
    }
}
