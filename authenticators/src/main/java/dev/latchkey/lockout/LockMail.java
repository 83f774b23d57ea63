package dev.latchkey.lockout;

import dev.latchkey.delivery.Languages;
import dev.latchkey.delivery.MailModel;
import java.util.Map;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** What the mail about a lock shows. */
final class LockMail {

    private final RealmModel realm;
    private final LockTold told;

    LockMail(RealmModel realm, LockTold told) {
        this.realm = realm;
        this.told = told;
    }

    Map<String, Object> model(UserModel user) {
        Map<String, Object> model = MailModel.of(realm, user, told.links());
        LockTimes end =
                new LockTimes(told.state().lockedUntil(), Languages.of(realm, user, told.page()));
        model.put("closed", told.state().closed());
        model.put("until", end.dayAndTime());
        model.put("reason", told.kind().word());
        return model;
    }
}
