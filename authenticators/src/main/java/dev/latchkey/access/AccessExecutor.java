package dev.latchkey.access;

import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.keycloak.OAuthErrorException;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.representations.idm.ClientPolicyExecutorConfigurationRepresentation;
import org.keycloak.services.clientpolicy.ClientPolicyContext;
import org.keycloak.services.clientpolicy.ClientPolicyEvent;
import org.keycloak.services.clientpolicy.ClientPolicyException;
import org.keycloak.services.clientpolicy.context.ClientPolicyClientSessionContext;
import org.keycloak.services.clientpolicy.executor.ClientPolicyExecutorProvider;

/** Stands before userinfo, which no post-processor sees. The endpoint itself puts the refusal on its event. */
final class AccessExecutor
        implements ClientPolicyExecutorProvider<ClientPolicyExecutorConfigurationRepresentation> {

    private final KeycloakSession session;

    AccessExecutor(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public String getProviderId() {
        return AccessExecutorFactory.ID;
    }

    @Override
    public void executeOnEvent(ClientPolicyContext context) throws ClientPolicyException {
        if (context.getEvent() != ClientPolicyEvent.USERINFO_REQUEST
                || !(context instanceof ClientPolicyClientSessionContext request)) {
            return;
        }
        AuthenticatedClientSessionModel clientSession = request.getClientSession();
        Optional<Refusal> refusal =
                Judges.judge(
                        session,
                        Grant.shown(
                                Grant.Occasion.USERINFO,
                                clientSession.getUserSession(),
                                clientSession.getClient(),
                                clientSession));
        if (refusal.isPresent()) {
            throw new ClientPolicyException(
                    OAuthErrorException.INVALID_TOKEN,
                    refusal.get().description(),
                    Response.Status.UNAUTHORIZED);
        }
    }
}
