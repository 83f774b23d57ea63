package dev.latchkey.access;

import java.util.Optional;
import org.keycloak.events.Errors;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * A switched-off account gets no tokens. Keycloak looks too, in each grant apart (26.7.4): a grant that is added or forgets it
 * is stopped here.
 */
final class DisabledAccounts implements GrantJudge {

    @Override
    public Optional<Refusal> judge(KeycloakSession session, RealmModel realm, Grant grant) {
        return grant.user().isEnabled()
                ? Optional.empty()
                : Optional.of(new Refusal(Errors.USER_DISABLED, "Account disabled"));
    }
}
