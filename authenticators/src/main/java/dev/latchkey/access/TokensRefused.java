package dev.latchkey.access;

import org.keycloak.OAuthErrorException;
import org.keycloak.protocol.oidc.token.TokenInterceptorException;

/**
 * What {@code TokenEndpoint} turns into {@code invalid_grant} with a description. {@code JWTAuthorizationGrantType} catches
 * every exception itself and tells its message, which Keycloak's own class leaves empty.
 */
final class TokensRefused extends TokenInterceptorException {

    private static final long serialVersionUID = 1L;

    TokensRefused(Refusal refusal) {
        super(OAuthErrorException.INVALID_GRANT, refusal.description());
    }

    @Override
    public String getMessage() {
        return getDescription();
    }
}
