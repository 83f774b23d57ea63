package dev.latchkey.watch;

import dev.latchkey.delivery.Dispatcher;
import dev.latchkey.delivery.Occasion;
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
 * The page behind "it was not me" in the notice of a changed contact, {@code {realm}/latchkey/not-me/{id}}.
 *
 * <p>A GET only shows a button: mail scanners open links too (A19, A20). The button puts the place on hold, which only tightens:
 * it opens nothing, ends no session and signs nobody in. Links that never were one, that were used and whose time is over get
 * one answer.
 */
public final class NotMeResource {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final String secret;
    private final Disputes disputes;
    private final FormToken formToken;

    public NotMeResource(KeycloakSession session, RealmModel realm, String secret) {
        this.session = session;
        this.realm = realm;
        this.secret = secret;
        disputes = new Disputes(session, realm);
        formToken = new FormToken(session, realm, ChangeNotices.LINKS);
    }

    @GET
    @Path("/")
    @Produces(MediaType.TEXT_HTML)
    public Response show() {
        LocaleUtil.processLocaleParam(session, realm, null);
        return disputes.see(secret).flatMap(this::page).orElseGet(this::gone);
    }

    @POST
    @Path("/")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    public Response press(@FormParam("csrf") String token) {
        Optional<Objection> seen = disputes.see(secret);
        Optional<UserModel> user = seen.flatMap(this::owner);
        if (user.isEmpty()) {
            return gone();
        }
        if (!formToken.hasCookie()) {
            return PackPage.notice(session, realm, "NoCookie").render(Response.Status.BAD_REQUEST);
        }
        if (!formToken.matches(token)) {
            return Response.seeOther(address()).build();
        }
        Optional<Objection> objection = disputes.hold(secret);
        if (objection.isEmpty()) {
            return gone();
        }
        Occasion occasion = Occasion.current(session, realm, user.get());
        session.getProvider(Dispatcher.class)
                .noticeAfterCommit(
                        realm,
                        (jobSession, jobRealm) ->
                                new ChangeNotices(jobSession, jobRealm, occasion)
                                        .held(objection.get().userId(), objection.get()));
        return Response.seeOther(held(user.get())).build();
    }

    private Optional<Response> page(Objection objection) {
        return owner(objection)
                .map(
                        user -> {
                            PackPage page =
                                    PackPage.standalone(session, realm, "latchkey-not-me.ftl")
                                            .inLanguageOf(user)
                                            .with("username", user.getUsername())
                                            .with("kind", objection.place().id())
                                            .with("action", address().toString())
                                            .with("csrf", formToken.issue());
                            objection
                                    .before()
                                    .map(objection.place()::masked)
                                    .ifPresent(before -> page.with("before", before));
                            return page.render();
                        });
    }

    private Optional<UserModel> owner(Objection objection) {
        return Optional.ofNullable(session.users().getUserById(realm, objection.userId()));
    }

    private Response gone() {
        return PackPage.notice(session, realm, "NotMeGone").render(Response.Status.GONE);
    }

    private URI address() {
        return RealmAddress.current(session, realm).page(ChangeNotices.LINKS, secret);
    }

    /** In the account's language, which the page can't tell by itself, and without the secret in its address (A08). */
    private URI held(UserModel user) {
        return UriBuilder.fromUri(RealmAddress.current(session, realm).page("held"))
                .queryParam(
                        LocaleSelectorProvider.KC_LOCALE_PARAM,
                        session.getContext().resolveLocale(user).toLanguageTag())
                .build();
    }
}
