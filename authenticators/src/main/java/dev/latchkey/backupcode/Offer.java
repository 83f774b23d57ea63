package dev.latchkey.backupcode;

import dev.latchkey.server.settings.RealmSettings;
import org.keycloak.authentication.AuthenticationProcessor;
import org.keycloak.authentication.AuthenticatorUtil;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.models.Constants;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * When the set-up comes up by itself: as an offer, right after the first authenticator was set up; as a duty, when all codes of
 * a set are used.
 */
final class Offer {

    private static final String WITHOUT = "latchkey.backupcode.began-without";
    private static final String OFFERED = "latchkey.backupcode.offered";

    private Offer() {}

    /** Looks, at the beginning of a tab's required actions and after each of them. */
    static void look(RequiredActionContext context) {
        AuthenticationSessionModel tab = context.getAuthenticationSession();
        if (!RealmSettings.of(context.getRealm()).enabled() || !isFreshInBrowser(tab)) {
            return;
        }
        UserModel user = context.getUser();
        boolean has = Replacement.hasAuthenticator(user);
        if (tab.getAuthNote(WITHOUT) == null) {
            tab.setAuthNote(WITHOUT, Boolean.toString(!has));
        }
        boolean first = has && Boolean.parseBoolean(tab.getAuthNote(WITHOUT));
        new BackupCodes(context.getSession(), context.getRealm(), user)
                .stored()
                .ifPresentOrElse(
                        codes -> {
                            if (codes.set().left() == 0) {
                                tab.addRequiredAction(SetUpAction.ID);
                            }
                        },
                        () -> {
                            if (first && tab.getAuthNote(OFFERED) == null) {
                                tab.setAuthNote(OFFERED, Boolean.TRUE.toString());
                                tab.addRequiredAction(SetUpAction.ID);
                            }
                        });
    }

    /** Whether the visitor may put the set-up off: nobody but we asked for it, and not because the codes are used up. */
    static boolean canWait(RequiredActionContext context) {
        boolean asked =
                context.getUser().getRequiredActionsStream().anyMatch(SetUpAction.ID::equals);
        boolean usedUp =
                new BackupCodes(context.getSession(), context.getRealm(), context.getUser())
                        .stored()
                        .filter(codes -> codes.set().left() == 0)
                        .isPresent();
        return !asked && !usedUp && !isOwnWish(context.getAuthenticationSession());
    }

    /** Whether the visitor came for it, from the account console; Keycloak itself minds the way back. */
    static boolean isOwnWish(AuthenticationSessionModel tab) {
        return SetUpAction.ID.equals(tab.getClientNote(Constants.KC_ACTION_EXECUTING))
                && tab.getClientNote(Constants.KC_ACTION_ENFORCED) == null;
    }

    /**
     * A direct grant looks too, and a duty that has no page would refuse it. Nor is a session's cookie enough for codes: at a
     * computer that was left open, anybody would get a second factor to take away.
     */
    private static boolean isFreshInBrowser(AuthenticationSessionModel tab) {
        return tab.getAuthNote(AuthenticationProcessor.CURRENT_FLOW_PATH) != null
                && !AuthenticatorUtil.isSSOAuthentication(tab);
    }
}
