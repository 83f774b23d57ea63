package dev.latchkey.reset;

import dev.latchkey.server.PackMetrics;
import dev.latchkey.server.RandomSecret;
import dev.latchkey.server.page.PackPage;
import dev.latchkey.server.page.RealmAddress;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.managers.AuthenticationSessionManager;
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

    private static final String CSRF_COOKIE = "LATCHKEY_CSRF";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final String secret;

    public ResetLinkResource(KeycloakSession session, RealmModel realm, String secret) {
        this.session = session;
        this.realm = realm;
        this.secret = secret;
    }

    @GET
    @Path("/")
    @Produces(MediaType.TEXT_HTML)
    public Response show() {
        LocaleUtil.processLocaleParam(session, realm, null);
        Optional<Recovery> recovery = new Recoveries(session, realm).seeLink(secret);
        if (recovery.isEmpty()) {
            return notice("LinkGone", Response.Status.GONE);
        }
        UserModel user = session.users().getUserById(realm, recovery.get().userId());
        PackPage page =
                PackPage.standalone(session, realm, "latchkey-reset-link.ftl")
                        .with("username", user.getUsername())
                        .with("action", address())
                        .with("csrf", csrf());
        SignedIn.otherThan(session, realm, user)
                .ifPresent(other -> page.with("signedInAs", other.user().getUsername()));
        return page.render();
    }

    @POST
    @Path("/")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    public Response press(@FormParam("csrf") String csrf) {
        if (!isOwnForm(csrf)) {
            return Response.seeOther(URI.create(address())).build();
        }
        Recoveries recoveries = new Recoveries(session, realm);
        Optional<Recovery> recovery = recoveries.seeLink(secret);
        if (recovery.isEmpty()) {
            return notice("LinkGone", Response.Status.GONE);
        }
        PackMetrics.count(
                "latchkey_reset_proofs", "channel", recovery.get().channel().id(), "way", "link");
        return new ResetContinuation(session, realm).of(recovery.get(), ownTab(recovery.get()));
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

    /** The same random value in a cookie and in the form: another site can post a form here, but not know the cookie (A22). */
    private String csrf() {
        Cookie present = cookie();
        String value = present != null ? present.getValue() : RandomSecret.shortOne();
        if (present == null) {
            URI base = RealmAddress.current(session, realm).page("r");
            session.getContext()
                    .getHttpResponse()
                    .setCookieIfAbsent(
                            new NewCookie.Builder(CSRF_COOKIE)
                                    .value(value)
                                    .path(base.getRawPath())
                                    .httpOnly(true)
                                    .secure("https".equals(base.getScheme()))
                                    .sameSite(NewCookie.SameSite.STRICT)
                                    .build());
        }
        return value;
    }

    private boolean isOwnForm(String csrf) {
        Cookie cookie = cookie();
        return csrf != null
                && cookie != null
                && MessageDigest.isEqual(
                        csrf.getBytes(StandardCharsets.UTF_8),
                        cookie.getValue().getBytes(StandardCharsets.UTF_8));
    }

    private Cookie cookie() {
        return session.getContext().getHttpRequest().getHttpHeaders().getCookies().get(CSRF_COOKIE);
    }

    private Response notice(String name, Response.Status status) {
        return PackPage.standalone(session, realm, "latchkey-notice.ftl")
                .with("kind", "error")
                .with("titleKey", "latchkeyNotice" + name + "Title")
                .with("textKey", "latchkeyNotice" + name + "Text")
                .render(status);
    }

    private String address() {
        return RealmAddress.current(session, realm).page("r", secret).toString();
    }
}
