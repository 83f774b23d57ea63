package dev.latchkey.contact;

import java.util.EnumSet;
import java.util.Set;
import org.keycloak.authentication.AuthenticationProcessor;
import org.keycloak.authentication.AuthenticatorUtil;
import org.keycloak.models.DefaultActionTokenKey;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.resources.LoginActionsService;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * What a tab's visitor has proved of an account so far. Nothing about the account is shown before anything is; and whoever holds a
 * mailbox must not get in with two messages to mailboxes, nor whoever holds a phone with two to phones (A13a).
 *
 * @param given whether anything was proved
 * @param used what carried a message that was part of it
 */
public record FirstProof(boolean given, Set<Medium> used) {

    public FirstProof {
        used = Set.copyOf(used);
    }

    public static FirstProof in(AuthenticationSessionModel tab, UserModel user) {
        Set<Medium> used = EnumSet.noneOf(Medium.class);
        ProvedContact.medium(tab, user.getId()).ifPresent(used::add);
        if (user.getId().equals(tab.getAuthNote(DefaultActionTokenKey.ACTION_TOKEN_USER_ID))) {
            // the link of a mail of Keycloak's own, whichever
            used.add(Medium.MAILBOX);
        }
        boolean given =
                !used.isEmpty()
                        || hasShownCredential(tab)
                        || "true".equals(tab.getAuthNote(AuthenticationManager.SSO_AUTH))
                        || LoginActionsService.POST_BROKER_LOGIN_PATH.equals(
                                tab.getAuthNote(AuthenticationProcessor.CURRENT_FLOW_PATH));
        return new FirstProof(given, used);
    }

    /**
     * Keycloak notes a password as shown even where it asked for the name alone: {@code UsernameForm} inherits what {@code
     * UsernamePasswordForm} does on success.
     */
    private static boolean hasShownCredential(AuthenticationSessionModel tab) {
        return AuthenticatorUtil.getAuthnCredentials(tab).stream()
                .anyMatch(
                        type ->
                                !type.equals(PasswordCredentialModel.TYPE)
                                        || AuthenticatorUtil.isPasswordValidated(tab));
    }

    /** Whether a message that goes by {@code medium} proves something else. */
    public boolean leaves(Medium medium) {
        return given && !used.contains(medium);
    }
}
