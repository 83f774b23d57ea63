package dev.latchkey.access;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Optional;
import org.keycloak.OAuth2Constants;
import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.grants.OAuth2GrantType;
import org.keycloak.protocol.oidc.token.TokenPostProcessor;
import org.keycloak.protocol.oidc.token.TokenPostProcessorContext;

/** Has every grant of a person's tokens judged, whatever its type, just before the tokens leave. */
final class AccessPostProcessor implements TokenPostProcessor {

    private static final String SUBJECT_ISSUER = "subject_issuer";

    private final KeycloakSession session;

    AccessPostProcessor(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public void process(TokenPostProcessorContext context) {
        Grant grant = grant(context.clientSessionCtx().getClientSession());
        Judges.judge(session, grant).ifPresent(refusal -> refuse(grant, refusal));
    }

    private Grant grant(AuthenticatedClientSessionModel clientSession) {
        MultivaluedMap<String, String> posted =
                session.getContext().getHttpRequest().getDecodedFormParameters();
        return new Grant(
                Grant.Occasion.TOKENS,
                Optional.ofNullable(posted.getFirst(OAuth2Constants.GRANT_TYPE)).orElse(""),
                clientSession.getUserSession(),
                clientSession.getClient(),
                clientSession,
                posted.containsKey(SUBJECT_ISSUER));
    }

    /** {@code TokenEndpoint} tells the client what the exception says, and no event (26.7.4). */
    private void refuse(Grant grant, Refusal refusal) {
        new EventBuilder(
                        session.getContext().getRealm(),
                        session,
                        session.getContext().getConnection())
                .event(eventType(grant))
                .client(grant.client())
                .user(grant.user())
                .session(grant.session())
                .detail(Details.GRANT_TYPE, grant.type())
                .error(refusal.eventError());
        throw new TokensRefused(refusal);
    }

    private EventType eventType(Grant grant) {
        return Optional.ofNullable(session.getProvider(OAuth2GrantType.class, grant.type()))
                .map(OAuth2GrantType::getEventType)
                .orElse(EventType.CODE_TO_TOKEN);
    }
}
