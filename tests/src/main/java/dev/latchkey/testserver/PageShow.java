package dev.latchkey.testserver;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.keycloak.authentication.authenticators.broker.util.SerializedBrokeredIdentityContext;
import org.keycloak.broker.provider.BrokeredIdentityContext;
import org.keycloak.common.util.Time;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.forms.login.MessageType;
import org.keycloak.models.ClientScopeModel;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.SubjectCredentialManager;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserModel.RequiredAction;
import org.keycloak.models.credential.OTPCredentialModel;
import org.keycloak.models.credential.RecoveryAuthnCodesCredentialModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.rar.AuthorizationDetails;

/**
 * Shows any page of the sign-in theme, rendered by Keycloak itself, without the way that leads to it: looks have to be right
 * on dozens of pages, and some take a smart card or a second identity provider to reach.
 */
final class PageShow {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** By which the pack's {@code PageHeaders} knows its own pages, which get its strict headers. */
    private static final String PACK_PAGE = "dev.latchkey.server.page.PageHeaders";

    /**
     * Keycloak's pages that are shown as a step of a flow after somebody was named: only these know that login and another way,
     * as Keycloak gives them the flow's context. The pack's pages take no notice of it.
     */
    private static final Set<String> STEPS =
            Set.of(
                    "login-password",
                    "login-otp",
                    "login-reset-otp",
                    "login-recovery-authn-code-input",
                    "webauthn-authenticate",
                    "webauthn-error",
                    "select-authenticator",
                    "select-organization",
                    "login-idp-link-confirm",
                    "login-idp-link-confirm-override",
                    "login-idp-link-email",
                    "idp-review-user-profile");

    /** The pages that need more than a template and its attributes. */
    private static final Map<String, Function<PageShow, Response>> PAGES =
            Map.ofEntries(
                    Map.entry("login", show -> show.form.createLoginUsernamePassword()),
                    Map.entry("login-username", show -> show.form.createLoginUsername()),
                    Map.entry("login-password", show -> show.form.createLoginPassword()),
                    Map.entry("register", show -> show.form.createRegistration()),
                    Map.entry("login-reset-password", show -> show.form.createPasswordReset()),
                    Map.entry("login-otp", show -> show.form.createLoginTotp()),
                    Map.entry("login-reset-otp", show -> show.form.createOtpReset()),
                    Map.entry(
                            "login-recovery-authn-code-input",
                            show -> show.form.createLoginRecoveryAuthnCode()),
                    Map.entry("webauthn-authenticate", show -> show.form.createLoginWebAuthn()),
                    Map.entry("webauthn-error", show -> show.form.createWebAuthnErrorPage()),
                    Map.entry("info", show -> show.form.createInfoPage()),
                    Map.entry("error", show -> show.form.createErrorPage(Response.Status.OK)),
                    Map.entry("login-page-expired", show -> show.form.createLoginExpiredPage()),
                    Map.entry("login-oauth-grant", show -> show.grant().createOAuthGrant()),
                    Map.entry(
                            "select-authenticator", show -> show.form.createSelectAuthenticator()),
                    Map.entry(
                            "login-oauth2-device-verify-user-code",
                            show -> show.form.createOAuth2DeviceVerifyUserCodePage()),
                    Map.entry("logout-confirm", show -> show.form.createLogoutConfirmPage()),
                    Map.entry("code", show -> show.form.createCode()),
                    Map.entry(
                            "login-config-totp",
                            show -> show.action(RequiredAction.CONFIGURE_TOTP)),
                    Map.entry(
                            "login-recovery-authn-code-config",
                            show -> show.action(RequiredAction.CONFIGURE_RECOVERY_AUTHN_CODES)),
                    Map.entry(
                            "login-update-password",
                            show -> show.action(RequiredAction.UPDATE_PASSWORD)),
                    Map.entry(
                            "login-update-profile",
                            show -> show.action(RequiredAction.UPDATE_PROFILE)),
                    Map.entry("update-email", show -> show.action(RequiredAction.UPDATE_EMAIL)),
                    Map.entry(
                            "login-verify-email", show -> show.action(RequiredAction.VERIFY_EMAIL)),
                    Map.entry(
                            "login-idp-link-confirm",
                            show -> show.brokered().createIdpLinkConfirmLinkPage()),
                    Map.entry(
                            "login-idp-link-confirm-override",
                            show -> show.brokered().createIdpLinkConfirmOverrideLinkPage()),
                    Map.entry(
                            "login-idp-link-email",
                            show -> show.brokered().createIdpLinkEmailPage()),
                    Map.entry(
                            "idp-review-user-profile",
                            show -> show.brokered().createUpdateProfilePage()));

    private final KeycloakSession session;
    private final RealmModel realm;
    private final UserModel user;
    private final StandIn standIn;
    private final LoginFormsProvider form;

    PageShow(KeycloakSession session, String username) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.user = session.users().getUserByUsername(realm, username);
        giveCredentials();
        this.standIn = new StandIn(session, user);
        this.form =
                session.getProvider(LoginFormsProvider.class)
                        .setAuthenticationSession(standIn.tab())
                        .setUser(user)
                        .setActionUri(URI.create("/realms/" + realm.getName()))
                        .setExecution("shown")
                        .setClientSessionCode("shown");
    }

    /**
     * @param page a Keycloak page, or the name of a template
     * @param model JSON in the alphabet of base64url: {@code attributes} of the template, {@code lk} among them, {@code errors} by field, a {@code message}
     *     of {@code type}, {@code key} and {@code arguments}
     */
    Response show(String page, String model) throws IOException {
        // pages build addresses from the one they were asked for, which so has no signs that they
        // do not expect
        JsonNode shown = JSON.readTree(Base64.getUrlDecoder().decode(model));
        Map<?, ?> attributes = JSON.convertValue(shown.path("attributes"), Map.class);
        if (attributes != null) {
            attributes.forEach((name, value) -> form.setAttribute((String) name, value));
        }
        if (shown.has("lk")) {
            form.setAttribute("lk", JSON.convertValue(shown.get("lk"), Map.class));
        }
        if (shown.has("message")) {
            JsonNode message = shown.get("message");
            form.setMessage(
                    MessageType.valueOf(message.get("type").asText()),
                    message.get("key").asText(),
                    message.path("arguments").valueStream().map(JsonNode::asText).toArray());
        }
        shown.path("errors")
                .properties()
                .forEach(e -> form.addError(new FormMessage(e.getKey(), e.getValue().asText())));
        if (page.startsWith("latchkey-")) {
            session.setAttribute(PACK_PAGE, "");
            form.setAuthContext(standIn.context());
        } else if (STEPS.contains(page)) {
            form.setAuthContext(standIn.context());
        }
        Function<PageShow, Response> known = PAGES.get(page);
        return known == null ? form.createForm(page + ".ftl") : known.apply(this);
    }

    private void giveCredentials() {
        SubjectCredentialManager credentials = user.credentialManager();
        if (!credentials.isConfiguredFor(OTPCredentialModel.TYPE)) {
            for (String label : List.of("iPhone", "Tablet")) {
                OTPCredentialModel app =
                        OTPCredentialModel.createTOTP("shown-on-pages", 6, 30, "HmacSHA1");
                app.setUserLabel(label);
                credentials.createStoredCredential(app);
            }
            credentials.createStoredCredential(
                    RecoveryAuthnCodesCredentialModel.createFromValues(
                            List.of("AAAA-BBBB-CCCC"), Time.currentTimeMillis(), "Codes"));
        }
    }

    private Response action(RequiredAction action) {
        return form.createResponse(action);
    }

    private LoginFormsProvider grant() {
        List<AuthorizationDetails> scopes =
                realm.getClientScopesStream()
                        .filter(s -> OIDCLoginProtocol.LOGIN_PROTOCOL.equals(s.getProtocol()))
                        .filter(s -> s.isDisplayOnConsentScreen())
                        // Keycloak has them in the order of their ids, which are random.
                        .sorted(Comparator.comparing(ClientScopeModel::getName))
                        .map(AuthorizationDetails::new)
                        .toList();
        return form.setAccessRequest(scopes);
    }

    private LoginFormsProvider brokered() {
        IdentityProviderModel provider = new IdentityProviderModel();
        provider.setAlias("office");
        provider.setDisplayName("Contoso");
        provider.setProviderId("oidc");
        provider.setEnabled(true);
        BrokeredIdentityContext context = new BrokeredIdentityContext("shown", provider);
        context.setUsername("anna");
        context.setModelUsername("anna");
        context.setEmail("anna@contoso.example");
        if (session.identityProviders().getByAlias("office") == null) {
            throw new NotFoundException("The realm needs an identity provider 'office'");
        }
        SerializedBrokeredIdentityContext serialized = new SerializedBrokeredIdentityContext();
        serialized.setBrokerUsername("anna");
        serialized.setModelUsername("anna");
        serialized.setEmail("anna@contoso.example");
        serialized.setIdentityProviderId("office");
        return form.setAttribute(LoginFormsProvider.IDENTITY_PROVIDER_BROKER_CONTEXT, context)
                .setAttribute(LoginFormsProvider.UPDATE_PROFILE_CONTEXT_ATTR, serialized);
    }
}
