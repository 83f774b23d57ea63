package dev.latchkey.lockout;

import dev.latchkey.server.page.FormToken;
import dev.latchkey.server.page.PackPage;
import dev.latchkey.server.page.RealmAddress;
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
import org.keycloak.locale.LocaleSelectorProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.util.LocaleUtil;

/**
 * The page behind an unlock link, {@code {realm}/latchkey/u/{id}}.
 *
 * <p>A GET only shows a button: mail scanners open links too (A19, A20). The button spends the link and opens the door to the
 * browser in which it is pressed, by so many tries as the realm allows; it signs nobody in.
 */
public final class UnlockLinkResource {

    /** Where the links lie under the pack's pages. */
    static final String PATH = "u";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final String secret;
    private final UnlockLinks links;
    private final FormToken formToken;

    public UnlockLinkResource(KeycloakSession session, RealmModel realm, String secret) {
        this.session = session;
        this.realm = realm;
        this.secret = secret;
        links = new UnlockLinks(session, realm);
        formToken = new FormToken(session, realm, PATH);
    }

    @GET
    @Path("/")
    @Produces(MediaType.TEXT_HTML)
    public Response show() {
        LocaleUtil.processLocaleParam(session, realm, null);
        return links.see(secret).map(this::page).orElseGet(this::gone);
    }

    @POST
    @Path("/")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    public Response press(@FormParam("csrf") String token) {
        if (links.see(secret).isEmpty()) {
            return gone();
        }
        if (!formToken.hasCookie()) {
            return PackPage.notice(session, realm, "NoCookie").render(Response.Status.BAD_REQUEST);
        }
        if (!formToken.matches(token)) {
            return Response.seeOther(address()).build();
        }
        Optional<UserModel> user = links.spend(secret);
        if (user.isEmpty()) {
            return gone();
        }
        new Doors(session, realm).openToCurrentBrowser(new Subjects(session, realm).of(user.get()));
        UnlockEvents.unlocked(session, realm, user.get());
        return Response.seeOther(unlocked(user.get())).build();
    }

    private Response page(UserModel user) {
        return PackPage.standalone(session, realm, "latchkey-unlock-link.ftl")
                .inLanguageOf(user)
                .with("username", user.getUsername())
                .with("action", address().toString())
                .with("csrf", formToken.issue())
                .render();
    }

    private Response gone() {
        return PackPage.notice(session, realm, "UnlockGone").render(Response.Status.GONE);
    }

    private URI address() {
        return RealmAddress.current(session, realm).page(PATH, secret);
    }

    /** In the account's language, which the page can't tell by itself, and without the secret in its address (A08). */
    private URI unlocked(UserModel user) {
        return UriBuilder.fromUri(RealmAddress.current(session, realm).page("unlocked"))
                .queryParam(
                        LocaleSelectorProvider.KC_LOCALE_PARAM,
                        session.getContext().resolveLocale(user).toLanguageTag())
                .build();
    }
}
