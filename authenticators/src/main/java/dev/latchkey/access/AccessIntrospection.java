package dev.latchkey.access;

import java.util.Optional;
import org.keycloak.events.Details;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.AccessTokenIntrospectionProvider;
import org.keycloak.representations.AccessToken;

/** Keycloak's introspection of access tokens, for which a token of somebody who is refused is not active. */
final class AccessIntrospection extends AccessTokenIntrospectionProvider<AccessToken> {

    AccessIntrospection(KeycloakSession session) {
        super(session);
    }

    @Override
    protected boolean introspectionChecks(String tokenStr) {
        if (!super.introspectionChecks(tokenStr)) {
            return false;
        }
        Optional<Refusal> refusal =
                Judges.judge(
                        session,
                        Grant.shown(
                                Grant.Occasion.INTROSPECTION,
                                userSession,
                                client,
                                userSession.getAuthenticatedClientSessionByClient(client.getId())));
        refusal.ifPresent(this::refuse);
        return refusal.isEmpty();
    }

    private void refuse(Refusal refusal) {
        // else introspect() would still hand out the claims, as a JWT, to services that may ask for
        // one
        transformedToken = null;
        eventBuilder.detail(Details.REASON, refusal.description());
        eventBuilder.error(refusal.eventError());
    }
}
