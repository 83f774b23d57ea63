package dev.latchkey.license;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.keycloak.OAuthErrorException;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.Authenticator;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.representations.idm.OAuth2ErrorRepresentation;

/**
 * The last step of a flow that signs in: nobody passes without a licence.
 *
 * <p>It only ever challenges. A failure would reach Keycloak's brute-force protector, and a customer in arrears would end up
 * with a locked account on top.
 */
final class LicenseGate implements Authenticator {

    /** The flow path that {@code ResourceOwnerPasswordCredentialsGrantType} sets: there is nobody to show a page to. */
    private static final String DIRECT_GRANT = "token";

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        if (DIRECT_GRANT.equals(context.getFlowPath())) {
            answerProgram(context);
        } else {
            new LicenseDoor(new GatePassage(context)).arrive();
        }
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        new LicenseDoor(new GatePassage(context)).act();
    }

    private static void answerProgram(AuthenticationFlowContext context) {
        Optional<LicenseJudgement> judgement =
                new LicenseChecks(context.getSession(), context.getRealm())
                        .judge(
                                context.getUser(),
                                context.getAuthenticationSession().getClient(),
                                ChosenOrganization.of(
                                        context.getSession(), context.getAuthenticationSession()));
        judgement.ifPresent(j -> LicenseEvents.describe(context.getEvent(), j.standing()));
        if (judgement.filter(LicenseJudgement::blocks).isEmpty()) {
            context.success();
            return;
        }
        LicenseEvents.refused(
                context.getEvent(),
                context.getAuthenticationSession(),
                context.getUser(),
                judgement.get());
        context.challenge(
                Response.status(Response.Status.BAD_REQUEST)
                        .type(MediaType.APPLICATION_JSON_TYPE)
                        .entity(
                                new OAuth2ErrorRepresentation(
                                        OAuthErrorException.INVALID_GRANT, judgement.get().error()))
                        .build());
    }

    @Override
    public boolean requiresUser() {
        return true;
    }

    @Override
    public boolean configuredFor(KeycloakSession session, RealmModel realm, UserModel user) {
        return true;
    }

    @Override
    public void setRequiredActions(KeycloakSession session, RealmModel realm, UserModel user) {}

    @Override
    public void close() {}
}
