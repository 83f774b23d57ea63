package dev.latchkey.install;

import dev.latchkey.install.Installer.Direction;
import dev.latchkey.server.admin.AdminCall;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;

/**
 * Puts the pack into a realm or takes it out, {@code /admin/realms/{realm}/latchkey/install} and {@code .../uninstall}. A GET tells
 * what a POST would do, as JSON or, for a terminal, as plain text. Takes a token like all of the Admin API, no cookie. Needs the rights to do the same by hand:
 * {@code view-realm}, {@code view-clients} and {@code view-events} to look, {@code manage-realm}, {@code manage-clients} and
 * {@code manage-events} to do it.
 */
public final class InstallResource {

    private static final Logger LOG = Logger.getLogger(InstallResource.class);

    private final AdminCall call;
    private final Installer installer;

    InstallResource(AdminCall call, Direction direction) {
        this.call = call;
        installer = new Installer(call.session(), call.realm(), direction);
    }

    @GET
    @Path("/")
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN})
    public Response look() {
        call.auth().realm().requireViewRealm();
        call.auth().realm().requireViewEvents();
        call.auth().clients().requireView();
        return refusal().orElseGet(() -> answer(Report.ofPlanned(installer.plan())));
    }

    @POST
    @Path("/")
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN})
    public Response run() {
        call.auth().realm().requireManageRealm();
        call.auth().realm().requireManageEvents();
        call.auth().clients().requireManage();
        return refusal().orElseGet(this::make);
    }

    private Optional<Response> refusal() {
        List<String> obstacles = installer.obstacles();
        return obstacles.isEmpty()
                ? Optional.empty()
                : Optional.of(errors(Response.Status.CONFLICT, obstacles));
    }

    private Response make() {
        Optional<Plan> done;
        try {
            done = installer.run();
        } catch (RuntimeException failed) {
            LOG.errorf(failed, "Realm %s is as it was", call.realm().getName());
            return errors(
                    Response.Status.INTERNAL_SERVER_ERROR,
                    List.of(
                            "The realm is as it was: a change failed, the others were undone. The server's log says why"));
        }
        if (done.isEmpty()) {
            return errors(
                    Response.Status.CONFLICT,
                    List.of(
                            "Another call is at work on this realm. Look again when it is through"));
        }
        if (!done.get().changes().isEmpty()) {
            call.adminEvent()
                    .operation(OperationType.ACTION)
                    .resource(ResourceType.REALM)
                    .resourcePath(call.session().getContext().getUri())
                    .representation(done.get().words())
                    .success();
        }
        return answer(Report.ofMade(done.get()));
    }

    private Response answer(Report report) {
        boolean text =
                call.session()
                        .getContext()
                        .getHttpRequest()
                        .getHttpHeaders()
                        .getAcceptableMediaTypes()
                        .get(0)
                        .equals(MediaType.TEXT_PLAIN_TYPE);
        return text
                ? Response.ok(report.text(), MediaType.TEXT_PLAIN_TYPE.withCharset("UTF-8")).build()
                : Response.ok(report, MediaType.APPLICATION_JSON_TYPE).build();
    }

    private static Response errors(Response.Status status, List<String> errors) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(Map.of("errors", errors))
                .build();
    }
}
