package dev.latchkey.access;

import dev.latchkey.familiar.SessionStamp;
import dev.latchkey.lockout.StrangersLock;
import java.util.Optional;
import java.util.Set;
import org.keycloak.OAuth2Constants;
import org.keycloak.events.Errors;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * While an account is locked to strangers, grants that authenticate it anew are refused, unless they belong to a session that
 * began with a whole sign-in in a browser. Live sessions go on (DESIGN rules 2 and 7). Keycloak 26.7.4 does not look when a
 * device or backchannel request is redeemed (CVE-2026-16103, CVE-2026-88770). Passwords posted to the token endpoint have
 * passed the ledger by themselves.
 */
final class LockedDoors implements GrantJudge {

    private static final Set<String> AUTHENTICATING =
            Set.of(
                    OAuth2Constants.CIBA_GRANT_TYPE,
                    OAuth2Constants.DEVICE_CODE_GRANT_TYPE,
                    OAuth2Constants.JWT_AUTHORIZATION_GRANT);

    @Override
    public Optional<Refusal> judge(KeycloakSession session, RealmModel realm, Grant grant) {
        boolean anew = AUTHENTICATING.contains(grant.type()) || grant.external();
        if (!anew
                || SessionStamp.isOn(grant.session())
                || !StrangersLock.holds(session, realm, grant.user())) {
            return Optional.empty();
        }
        // the same words as for a password: a client learns nothing of the account
        return Optional.of(
                new Refusal(Errors.USER_TEMPORARILY_DISABLED, "Invalid user credentials"));
    }
}
