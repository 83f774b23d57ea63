package dev.latchkey.backupcode;

import dev.latchkey.contact.FirstProof;
import dev.latchkey.server.settings.RealmSettings;
import dev.latchkey.server.settings.Settings;
import java.util.List;
import org.jboss.logging.Logger;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticatorUtil;
import org.keycloak.models.RealmModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Whether a backup code may stand in for a factor here: once in a sign-in, and for the second factor only (A13a). However a
 * realm puts its flow together, a code is never the first thing proved.
 */
final class Admission {

    private static final Logger LOG = Logger.getLogger(Admission.class);

    private Admission() {}

    static boolean allows(AuthenticationFlowContext context) {
        RealmModel realm = context.getRealm();
        if (!RealmSettings.of(realm).enabled()) {
            LOG.errorf(
                    "Realm %s: its flow has latchkey-backup-code, but attribute %s is not true",
                    realm.getName(), Settings.ENABLED.key());
            return false;
        }
        AuthenticationSessionModel tab = context.getAuthenticationSession();
        List<String> shown = AuthenticatorUtil.getAuthnCredentials(tab);
        if (shown.contains(BackupCodesCredential.TYPE)) {
            return false;
        }
        boolean second = FirstProof.in(tab, context.getUser()).given();
        if (!second) {
            LOG.errorf(
                    "Realm %s: its flow asks for a backup code before anything else is proved; put"
                            + " latchkey-backup-code behind the password",
                    realm.getName());
        }
        return second;
    }
}
