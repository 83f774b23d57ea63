package dev.latchkey.contactcode;

import dev.latchkey.contact.Medium;
import dev.latchkey.contact.ProvedContact;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.keycloak.authentication.AuthenticationProcessor;
import org.keycloak.authentication.AuthenticatorUtil;
import org.keycloak.models.DefaultActionTokenKey;
import org.keycloak.models.UserModel;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.resources.LoginActionsService;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * What a tab's visitor has proved before a code to a contact may prove something else (A13a). Whoever holds a mailbox must not
 * get in with two messages to mailboxes, nor whoever holds a phone with two to phones.
 *
 * @param given whether anything was proved: no contact is shown, not even masked, to a stranger
 * @param used what carried a message that was part of it
 * @param byContactCode whether a code to a contact was: one is enough for a sign-in
 */
record FirstProof(boolean given, Set<Medium> used, boolean byContactCode) {

    static FirstProof in(AuthenticationSessionModel tab, UserModel user) {
        List<String> shown = AuthenticatorUtil.getAuthnCredentials(tab);
        Set<Medium> used = EnumSet.noneOf(Medium.class);
        ProvedContact.medium(tab, user.getId()).ifPresent(used::add);
        if (user.getId().equals(tab.getAuthNote(DefaultActionTokenKey.ACTION_TOKEN_USER_ID))) {
            // the link of a mail of Keycloak's own, whichever
            used.add(Medium.MAILBOX);
        }
        boolean given =
                !shown.isEmpty()
                        || !used.isEmpty()
                        || "true".equals(tab.getAuthNote(AuthenticationManager.SSO_AUTH))
                        || LoginActionsService.POST_BROKER_LOGIN_PATH.equals(
                                tab.getAuthNote(AuthenticationProcessor.CURRENT_FLOW_PATH));
        return new FirstProof(given, used, shown.contains(ContactCodeProvider.TYPE));
    }

    boolean leaves(Destination destination) {
        return given && !byContactCode && !used.contains(destination.medium());
    }
}
