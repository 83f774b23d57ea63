package dev.latchkey.access;

import java.util.Optional;
import org.keycloak.events.Errors;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * A switched-off account gets no tokens. Keycloak 26.7.4 looks in most grants, but not when a device or a backchannel request
 * that began before is redeemed (CVE-2026-16103, CVE-2026-88770).
 */
final class DisabledAccounts implements GrantJudge {

    @Override
    public Optional<Refusal> judge(KeycloakSession session, RealmModel realm, Grant grant) {
        return grant.user().isEnabled()
                ? Optional.empty()
                : Optional.of(new Refusal(Errors.USER_DISABLED, "Account disabled"));
    }
}
