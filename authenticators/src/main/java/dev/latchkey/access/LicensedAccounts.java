package dev.latchkey.access;

import dev.latchkey.license.ChosenOrganization;
import dev.latchkey.license.LicenseChecks;
import dev.latchkey.license.LicenseJudgement;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Accounts whose licence blocks them at the client get no tokens, and those that are out already open nothing. */
final class LicensedAccounts implements GrantJudge {

    @Override
    public Optional<Refusal> judge(KeycloakSession session, RealmModel realm, Grant grant) {
        LicenseChecks checks = new LicenseChecks(session, realm);
        Optional<String> organization = ChosenOrganization.of(session, grant.clientSession());
        Optional<LicenseJudgement> judgement =
                grant.occasion() == Grant.Occasion.TOKENS
                        ? checks.judge(grant.user(), grant.client(), organization)
                        : checks.judgeShownToken(grant.user(), grant.client(), organization);
        return judgement
                .filter(LicenseJudgement::blocks)
                .map(blocked -> new Refusal(blocked.error(), blocked.error()));
    }
}
