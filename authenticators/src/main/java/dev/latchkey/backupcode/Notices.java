package dev.latchkey.backupcode;

import dev.latchkey.delivery.Dispatcher;
import dev.latchkey.delivery.Occasion;
import dev.latchkey.delivery.OwnerNotice;
import java.util.Map;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** What the owner is told of (R14, R26): a new set, a used code, a replaced authenticator. */
final class Notices {

    private Notices() {}

    static void setUp(RequiredActionContext context, KeptSet set) {
        tell(
                context.getSession(),
                context.getRealm(),
                context.getUser(),
                new OwnerNotice(
                        "latchkey-backup-set",
                        "latchkeyBackupSetSubject",
                        "latchkeySmsBackupSet",
                        Map.of("set", set.id())));
    }

    static void replaced(RequiredActionContext context) {
        tell(
                context.getSession(),
                context.getRealm(),
                context.getUser(),
                new OwnerNotice(
                        "latchkey-factor-replaced",
                        "latchkeyFactorReplacedSubject",
                        "latchkeySmsFactorReplaced",
                        Map.of()));
    }

    static void used(AuthenticationFlowContext context, CodeUse.Accepted accepted) {
        tell(
                context.getSession(),
                context.getRealm(),
                context.getUser(),
                new OwnerNotice(
                        "latchkey-backup-used",
                        "latchkeyBackupUsedSubject",
                        "latchkeySmsBackupUsed",
                        Map.of(
                                "left",
                                Integer.toString(accepted.left()),
                                "set",
                                accepted.set(),
                                "reminder",
                                Reminder.at(accepted.left()).word())));
    }

    private static void tell(
            KeycloakSession session, RealmModel realm, UserModel user, OwnerNotice notice) {
        Occasion occasion = Occasion.current(session, realm, user);
        String userId = user.getId();
        session.getProvider(Dispatcher.class)
                .noticeAfterCommit(
                        realm,
                        (jobSession, jobRealm) -> {
                            UserModel owner = jobSession.users().getUserById(jobRealm, userId);
                            if (owner != null) {
                                notice.send(jobSession, jobRealm, owner, occasion);
                            }
                        });
    }
}
