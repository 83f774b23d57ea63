package dev.latchkey.backupcode;

import dev.latchkey.server.settings.RealmSettings;
import dev.latchkey.server.settings.Settings;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationProcessor;
import org.keycloak.authentication.AuthenticatorUtil;
import org.keycloak.models.RealmModel;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.resources.LoginActionsService;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Whether a backup code may stand in for a factor here: once in a sign-in, and for the second factor only (A13a). However a
 * realm puts its flow together, a code is never the first thing proved.
 */
final class Admission {

    private static final Logger LOG = Logger.getLogger(Admission.class);

    /** Flows whose first proof leaves no trace among the tab's credentials: a reset's last step looks for its own. */
    private static final Set<String> PROVED_OTHERWISE =
            Set.of(
                    LoginActionsService.RESET_CREDENTIALS_PATH,
                    LoginActionsService.FIRST_BROKER_LOGIN_PATH,
                    LoginActionsService.POST_BROKER_LOGIN_PATH);

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
        boolean second =
                !shown.isEmpty()
                        || "true".equals(tab.getAuthNote(AuthenticationManager.SSO_AUTH))
                        || PROVED_OTHERWISE.contains(
                                tab.getAuthNote(AuthenticationProcessor.CURRENT_FLOW_PATH));
        if (!second) {
            LOG.errorf(
                    "Realm %s: its flow asks for a backup code before anything else is proved; put"
                            + " latchkey-backup-code behind the password",
                    realm.getName());
        }
        return second;
    }
}
