package dev.latchkey.access;

import dev.latchkey.server.settings.RealmSettings;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Optional;
import org.keycloak.OAuth2Constants;
import org.keycloak.OAuthErrorException;
import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.grants.OAuth2GrantType;
import org.keycloak.protocol.oidc.token.TokenInterceptorException;
import org.keycloak.protocol.oidc.token.TokenPostProcessor;
import org.keycloak.protocol.oidc.token.TokenPostProcessorContext;

/** Has every grant of a person's tokens judged, whatever its type, just before the tokens leave. */
final class AccessPostProcessor implements TokenPostProcessor {

    private static final String SUBJECT_ISSUER = "subject_issuer";

    private final KeycloakSession session;
    private final List<GrantJudge> judges;

    AccessPostProcessor(KeycloakSession session, List<GrantJudge> judges) {
        this.session = session;
        this.judges = judges;
    }

    @Override
    public void process(TokenPostProcessorContext context) {
        RealmModel realm = session.getContext().getRealm();
        UserSessionModel userSession =
                context.clientSessionCtx().getClientSession().getUserSession();
        if (!RealmSettings.of(realm).enabled() || isProgramsOwn(userSession)) {
            return;
        }
        Grant grant = grant(userSession);
        judges.stream()
                .flatMap(judge -> judge.judge(session, realm, grant).stream())
                .findFirst()
                .ifPresent(refusal -> refuse(realm, context, grant, refusal));
    }

    private static boolean isProgramsOwn(UserSessionModel userSession) {
        return userSession.getUser() == null
                || userSession.getUser().getServiceAccountClientLink() != null;
    }

    private Grant grant(UserSessionModel userSession) {
        MultivaluedMap<String, String> posted =
                session.getContext().getHttpRequest().getDecodedFormParameters();
        return new Grant(
                Optional.ofNullable(posted.getFirst(OAuth2Constants.GRANT_TYPE)).orElse(""),
                userSession,
                posted.containsKey(SUBJECT_ISSUER));
    }

    /** {@code TokenEndpoint} tells the client what the exception says, and no event (26.7.4). */
    private void refuse(
            RealmModel realm, TokenPostProcessorContext context, Grant grant, Refusal refusal) {
        ClientModel client = context.clientSessionCtx().getClientSession().getClient();
        new EventBuilder(realm, session, session.getContext().getConnection())
                .event(eventType(grant))
                .client(client)
                .user(grant.user())
                .session(grant.session())
                .detail(Details.GRANT_TYPE, grant.type())
                .error(refusal.eventError());
        throw new TokenInterceptorException(
                OAuthErrorException.INVALID_GRANT, refusal.description());
    }

    private EventType eventType(Grant grant) {
        return Optional.ofNullable(session.getProvider(OAuth2GrantType.class, grant.type()))
                .map(OAuth2GrantType::getEventType)
                .orElse(EventType.CODE_TO_TOKEN);
    }
}
