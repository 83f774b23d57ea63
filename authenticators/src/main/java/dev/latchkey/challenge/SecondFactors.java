package dev.latchkey.challenge;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.authentication.AuthenticatorUtil;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.OTPCredentialModel;
import org.keycloak.models.credential.RecoveryAuthnCodesCredentialModel;
import org.keycloak.models.credential.WebAuthnCredentialModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Whether an account has a second factor, and whether this tab has shown one. The flow asks for it; the last step makes sure
 * that the flow did, so that a flow put together wrongly refuses instead of skipping it (R20, A11).
 */
public final class SecondFactors {

    /** The pack's own; other rooms', whose names for them are what outsiders see too. */
    private static final String BACKUP_CODES = "latchkey-backup-codes";

    private static final String CONTACT_CODE = "latchkey-contact-code";

    /** Those that the shipped flow can ask for. */
    private static final Set<String> ASKED =
            Set.of(OTPCredentialModel.TYPE, WebAuthnCredentialModel.TYPE_TWOFACTOR, BACKUP_CODES);

    /** Those that an account has of its own. A code to a contact only stands in for one of them. */
    private static final Set<String> OWN =
            Set.of(
                    OTPCredentialModel.TYPE,
                    WebAuthnCredentialModel.TYPE_TWOFACTOR,
                    RecoveryAuthnCodesCredentialModel.TYPE,
                    BACKUP_CODES);

    private static final Set<String> ACCEPTED =
            Stream.concat(OWN.stream(), Stream.of(CONTACT_CODE))
                    .collect(Collectors.toUnmodifiableSet());

    private SecondFactors() {}

    public static boolean missing(UserModel user, AuthenticationSessionModel tab) {
        return has(user, ASKED) && !shown(tab);
    }

    /** Whether a reset in this tab is worth a whole sign-in. */
    public static boolean wholeSignIn(UserModel user, AuthenticationSessionModel tab) {
        return !has(user, ACCEPTED) || shown(tab);
    }

    /** Whether there is one that can be lost, for which a code to a contact may stand in. */
    public static boolean hasOwn(UserModel user) {
        return has(user, OWN);
    }

    /** Whether a password is all that the account is kept by. */
    public static boolean none(UserModel user) {
        return !has(user, Set.of(OTPCredentialModel.TYPE, WebAuthnCredentialModel.TYPE_TWOFACTOR));
    }

    /**
     * The kinds of credentials that this tab has shown and that neither a mailbox, nor a SIM card, nor an open session makes up
     * for: second factors and passkeys, but no code to a contact.
     */
    public static Set<String> shownBesidesPassword(AuthenticationSessionModel tab) {
        return AuthenticatorUtil.getAuthnCredentials(tab).stream()
                .filter(
                        type ->
                                OWN.contains(type)
                                        || type.equals(WebAuthnCredentialModel.TYPE_PASSWORDLESS))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean has(UserModel user, Set<String> types) {
        return types.stream().anyMatch(user.credentialManager()::isConfiguredFor);
    }

    private static boolean shown(AuthenticationSessionModel tab) {
        List<String> used = AuthenticatorUtil.getAuthnCredentials(tab);
        return used.stream().anyMatch(ACCEPTED::contains);
    }
}
