package dev.latchkey.watch;

import dev.latchkey.contact.ContactPlace;
import dev.latchkey.contact.ContactStanding;
import dev.latchkey.delivery.Occasion;
import dev.latchkey.server.KeycloakClock;
import dev.latchkey.server.admin.AdminCall;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Where support sees whether an account can be recovered through its contacts, and ends a wait or a hold once it has made sure of
 * the owner: {@code /admin/realms/{realm}/latchkey/contacts/{user}}. Needs the right to view, or to manage, that user.
 */
public final class ContactsResource {

    private final AdminCall call;
    private final KeycloakSession session;
    private final RealmModel realm;

    ContactsResource(AdminCall call) {
        this.call = call;
        session = call.session();
        realm = call.realm();
    }

    /**
     * One place of an account.
     *
     * @param place {@code email}, {@code phone}, {@code reserve-phone} or {@code reserve-email}
     * @param contact masked; null if nothing stands there
     * @param state {@code usable}, {@code waiting} or {@code held}
     * @param usableFrom for a contact that waits: when it ends; else null
     * @param heldSince for a place on hold; else null
     */
    public record View(
            String place, String contact, String state, String usableFrom, String heldSince) {}

    @GET
    @Path("{user}")
    @Produces(MediaType.APPLICATION_JSON)
    public List<View> places(@PathParam("user") String userId) {
        UserModel user = user(userId);
        call.auth().users().requireView(user);
        return new ContactWatch(session, realm)
                .look(user, () -> Occasion.noticed(session, realm, user)).values().stream()
                        .map(ContactsResource::view)
                        .toList();
    }

    @POST
    @Path("{user}/{place}/release")
    public Response release(@PathParam("user") String userId, @PathParam("place") String place) {
        UserModel user = user(userId);
        call.auth().users().requireManage(user);
        ContactPlace released = ContactPlace.byId(place).orElseThrow(NotFoundException::new);
        new Disputes(session, realm)
                .release(userId, released, Occasion.noticed(session, realm, user));
        call.adminEvent()
                .operation(OperationType.ACTION)
                .resource(ResourceType.USER)
                .resourcePath(session.getContext().getUri())
                .success();
        return Response.noContent().build();
    }

    private UserModel user(String userId) {
        UserModel user = session.users().getUserById(realm, userId);
        if (user == null) {
            // whoever may not look for users is told the same as for one that there is
            call.auth().users().requireQuery();
            throw new NotFoundException();
        }
        return user;
    }

    private static View view(ContactStanding standing) {
        ContactStanding.State state = standing.state(KeycloakClock.now());
        return new View(
                standing.place().id(),
                standing.contact().map(standing.place()::masked).orElse(null),
                state.name().toLowerCase(Locale.ROOT),
                state == ContactStanding.State.WAITING ? standing.usableFrom().toString() : null,
                standing.heldSince().map(Object::toString).orElse(null));
    }
}
