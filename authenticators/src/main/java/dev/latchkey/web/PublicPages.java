package dev.latchkey.web;

import dev.latchkey.license.WaitingDoor;
import dev.latchkey.lockout.UnlockLinkResource;
import dev.latchkey.password.MeterResource;
import dev.latchkey.reset.ResetLinkResource;
import dev.latchkey.reset.WaitingTab;
import dev.latchkey.server.page.PackPage;
import dev.latchkey.server.settings.RealmSettings;
import dev.latchkey.server.settings.Settings;
import dev.latchkey.watch.NotMeResource;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.Urls;
import org.keycloak.services.util.LocaleUtil;
import org.keycloak.services.util.ResolveRelative;

/** The pack's public paths, {@code {realm}/latchkey/...}. There are none in a realm that has not opted in. */
public final class PublicPages {

    private final KeycloakSession session;
    private final RealmModel realm;

    PublicPages(KeycloakSession session) {
        this.session = session;
        realm = session.getContext().getRealm();
        if (!RealmSettings.of(realm).enabled()) {
            throw new NotFoundException();
        }
    }

    /** The permanent entry: on to the CRM's own home page, or to the account console if it has none. */
    @GET
    @Path("start")
    public Response start() {
        URI home =
                RealmSettings.of(realm)
                        .get(Settings.CRM_CLIENT)
                        .map(realm::getClientByClientId)
                        .flatMap(this::home)
                        .orElseGet(this::account);
        return Response.seeOther(home).build();
    }

    /** Where {@code /.well-known/change-password} leads (R42): the operator's proxy sends that here. */
    @GET
    @Path("change-password")
    public Response changePassword() {
        return Response.seeOther(account().resolve("account-security/signing-in")).build();
    }

    @GET
    @Path("done")
    @Produces(MediaType.TEXT_HTML)
    public Response done() {
        LocaleUtil.processLocaleParam(session, realm, null);
        return PackPage.standalone(session, realm, "latchkey-reset-done.ftl").render();
    }

    @GET
    @Path("status/{handle}")
    @Produces(MediaType.APPLICATION_JSON)
    public Response status(@PathParam("handle") String handle) {
        Enum<?> state =
                new WaitingDoor(session, realm)
                        .state(handle)
                        .<Enum<?>>map(door -> door)
                        .orElseGet(() -> new WaitingTab(session, realm).state(handle));
        return Response.ok(Map.of("state", state.name().toLowerCase(Locale.ROOT)))
                .header("Cache-Control", "no-store")
                .build();
    }

    @Path("password-strength")
    public MeterResource passwordStrength() {
        return new MeterResource(session, realm);
    }

    @Path("r/{id}")
    public ResetLinkResource resetLink(@PathParam("id") String id) {
        return new ResetLinkResource(session, realm, id);
    }

    @Path("u/{id}")
    public UnlockLinkResource unlockLink(@PathParam("id") String id) {
        return new UnlockLinkResource(session, realm, id);
    }

    @GET
    @Path("unlocked")
    @Produces(MediaType.TEXT_HTML)
    public Response unlocked() {
        LocaleUtil.processLocaleParam(session, realm, null);
        return PackPage.standalone(session, realm, "latchkey-unlocked.ftl").render();
    }

    @Path("not-me/{id}")
    public NotMeResource notMe(@PathParam("id") String id) {
        return new NotMeResource(session, realm, id);
    }

    @GET
    @Path("held")
    @Produces(MediaType.TEXT_HTML)
    public Response held() {
        LocaleUtil.processLocaleParam(session, realm, null);
        return PackPage.standalone(session, realm, "latchkey-held.ftl").render();
    }

    private Optional<URI> home(ClientModel client) {
        return Optional.ofNullable(
                        ResolveRelative.resolveRelativeUri(
                                session, client.getRootUrl(), client.getBaseUrl()))
                .map(URI::create)
                .filter(uri -> client.isEnabled() && uri.isAbsolute());
    }

    private URI account() {
        URI base = session.getContext().getUri().getBaseUri();
        return URI.create(Urls.accountBase(base).build(realm.getName()) + "/");
    }
}
