package dev.latchkey.license;

import dev.latchkey.server.PackInfo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.mappers.AbstractOIDCProtocolMapper;
import org.keycloak.protocol.oidc.mappers.OIDCAccessTokenMapper;
import org.keycloak.protocol.oidc.mappers.OIDCAttributeMapperHelper;
import org.keycloak.protocol.oidc.mappers.OIDCIDTokenMapper;
import org.keycloak.protocol.oidc.mappers.TokenIntrospectionTokenMapper;
import org.keycloak.protocol.oidc.mappers.UserInfoTokenMapper;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ServerInfoAwareProviderFactory;
import org.keycloak.representations.IDToken;

/**
 * The claim {@code license}, for a banner in the application: {@code {"state": "expiring", "plan": "Team", "until":
 * "2026-12-31", "days_left": 5}}. {@code until} is written as the operator wrote it; what is not known is left out.
 */
public final class LicenseMapper extends AbstractOIDCProtocolMapper
        implements OIDCAccessTokenMapper,
                OIDCIDTokenMapper,
                UserInfoTokenMapper,
                TokenIntrospectionTokenMapper,
                ServerInfoAwareProviderFactory {

    static final String CLAIM = "license";

    private static final List<ProviderConfigProperty> CONFIG = config();

    private static List<ProviderConfigProperty> config() {
        List<ProviderConfigProperty> properties = new ArrayList<>();
        OIDCAttributeMapperHelper.addIncludeInTokensConfig(properties, LicenseMapper.class);
        return List.copyOf(properties);
    }

    @Override
    protected void setClaim(
            IDToken token,
            ProtocolMapperModel mapper,
            UserSessionModel userSession,
            KeycloakSession session,
            ClientSessionContext context) {
        new LicenseChecks(session, userSession.getRealm())
                .judge(
                        userSession.getUser(),
                        context.getClientSession().getClient(),
                        ChosenOrganization.of(session, context.getClientSession()))
                .ifPresent(
                        judgement ->
                                token.getOtherClaims().put(CLAIM, claim(judgement.standing())));
    }

    private static Map<String, Object> claim(LicenseStanding standing) {
        Map<String, Object> claim = new LinkedHashMap<>();
        claim.put("state", standing.state().id());
        standing.license().plan().ifPresent(plan -> claim.put("plan", plan));
        standing.license().end().ifPresent(end -> claim.put("until", end.text()));
        standing.daysLeft().ifPresent(days -> claim.put("days_left", days));
        return claim;
    }

    @Override
    public String getId() {
        return "latchkey-license-mapper";
    }

    @Override
    public String getDisplayType() {
        return "Latchkey licence";
    }

    @Override
    public String getDisplayCategory() {
        return TOKEN_MAPPER_CATEGORY;
    }

    @Override
    public String getHelpText() {
        return "Adds the claim license: state, plan, until, days_left.";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return CONFIG;
    }

    @Override
    public Map<String, String> getOperationalInfo() {
        return PackInfo.operationalInfo();
    }
}
