package dev.latchkey.reset;

import dev.latchkey.server.metrics.PackCounter;
import dev.latchkey.server.page.FormToken;
import dev.latchkey.server.page.PackPage;
import dev.latchkey.server.page.RealmAddress;
import dev.latchkey.server.settings.RealmSettings;
import dev.latchkey.server.settings.Settings;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.managers.AuthenticationSessionManager;
import org.keycloak.services.resources.LoginActionsService;
import org.keycloak.services.util.LocaleUtil;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.sessions.RootAuthenticationSessionModel;

/**
 * The page behind the link of a reset message, {@code {realm}/latchkey/r/{id}}.
 *
 * <p>A GET only shows a button: mail scanners open links too (A19). The button posts, takes the reset on in this browser and
 * leaves the secret address behind (A08).
 */
public final class ResetLinkResource {

    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{22}");

    private final KeycloakSession session;
    private final RealmModel realm;
    private final String secret;
    private final FormToken formToken;

    public ResetLinkResource(KeycloakSession session, RealmModel realm, String secret) {
        this.session = session;
        this.realm = realm;
        this.secret = secret;
        formToken = new FormToken(session, realm, "r");
    }

    @GET
    @Path("/")
    @Produces(MediaType.TEXT_HTML)
    public Response show() {
        LocaleUtil.processLocaleParam(session, realm, null);
        return recovery().map(this::page).orElseGet(this::gone);
    }

    @POST
    @Path("/")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    public Response press(@FormParam("csrf") String token) {
        Optional<Recovery> recovery = recovery();
        if (recovery.isEmpty()) {
            return gone();
        }
        if (!formToken.hasCookie()) {
            return PackPage.notice(session, realm, "NoCookie").render(Response.Status.BAD_REQUEST);
        }
        if (!formToken.matches(token)) {
            return Response.seeOther(address()).build();
        }
        PackCounter.RESET_PROOFS.count(recovery.get().channel().id(), "link");
        return new ResetContinuation(session, realm).of(recovery.get(), ownTab(recovery.get()));
    }

    private Optional<Recovery> recovery() {
        return SECRET.matcher(secret).matches()
                ? new Recoveries(session, realm).seeLink(secret)
                : Optional.empty();
    }

    private Response page(Recovery recovery) {
        UserModel user = session.users().getUserById(realm, recovery.userId());
        PackPage page =
                PackPage.standalone(session, realm, "latchkey-reset-link.ftl")
                        .inLanguageOf(user)
                        .with("username", user.getUsername())
                        .with("action", address().toString())
                        .with("csrf", formToken.issue());
        SignedIn.otherThan(session, realm, user)
                .ifPresent(other -> page.with("signedInAs", other.user().getUsername()));
        return page.render();
    }

    /** The tab in which the reset began, if this browser is the one. */
    private Optional<AuthenticationSessionModel> ownTab(Recovery recovery) {
        RootAuthenticationSessionModel root =
                new AuthenticationSessionManager(session)
                        .getCurrentRootAuthenticationSession(realm);
        return Optional.ofNullable(root)
                .filter(r -> r.getId().equals(recovery.begun().rootId()))
                .map(r -> r.getAuthenticationSessions().get(recovery.begun().tabId()));
    }

    private Response gone() {
        return PackPage.notice(session, realm, "LinkGone")
                .with("retryUrl", askAnew().toString())
                .render(Response.Status.GONE);
    }

    /** Keycloak's own entry to a reset, for the CRM where it is known. */
    private URI askAnew() {
        UriBuilder entry =
                LoginActionsService.loginActionsBaseUrl(session.getContext().getUri())
                        .path(LoginActionsService.RESET_CREDENTIALS_PATH);
        RealmSettings.of(realm)
                .get(Settings.CRM_CLIENT)
                .filter(id -> realm.getClientByClientId(id) != null)
                .ifPresent(id -> entry.queryParam(Constants.CLIENT_ID, id));
        return entry.build(realm.getName());
    }

    private URI address() {
        return RealmAddress.current(session, realm).page("r", secret);
    }
}
