package dev.latchkey.personal;

import dev.latchkey.server.KeycloakClock;
import dev.latchkey.server.admin.AdminCall;
import dev.latchkey.server.db.PersonalRows;
import dev.latchkey.server.personal.AccountData;
import dev.latchkey.server.personal.Holding;
import dev.latchkey.server.personal.Person;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.UserModel;

/**
 * Tells what the pack holds of one person, and erases it: {@code /admin/realms/{realm}/latchkey/personal-data/{user}}. Needs the
 * right to view, or to manage, that user; each call leaves an admin event without any of the data.
 */
public final class PersonalDataResource {

    private final AdminCall call;

    PersonalDataResource(AdminCall call) {
        this.call = call;
    }

    /**
     * All of it.
     *
     * @param at when it was read
     * @param held by purpose, with an empty list of entries where there is nothing
     * @param unnamed where data of theirs may be that nobody can tell to be theirs
     */
    public record Export(
            String realm,
            String user,
            String username,
            String at,
            List<Holding> held,
            List<PersonalRows.Unnamed> unnamed) {}

    @GET
    @Path("{user}")
    @Produces(MediaType.APPLICATION_JSON)
    public Response export(@PathParam("user") String userId) {
        UserModel user = user(userId);
        call.auth().users().requireView(user);
        event(OperationType.ACTION);
        return answer(person(user));
    }

    /**
     * @param whole whether contacts and backup codes go, too; else the account works as before, on devices that it does not know
     * @return what is left
     */
    @DELETE
    @Path("{user}")
    @Produces(MediaType.APPLICATION_JSON)
    public Response erase(@PathParam("user") String userId, @QueryParam("whole") boolean whole) {
        UserModel user = user(userId);
        call.auth().users().requireManage(user);
        Person person = person(user);
        if (whole) {
            accountData().forEach(data -> data.eraseWhole(person));
        }
        new PersonalRows(person).erase();
        event(OperationType.DELETE);
        return answer(person);
    }

    /** As Keycloak's {@code UsersResource}: whoever may not look for users is not told whether there is one. */
    private UserModel user(String userId) {
        UserModel user = call.session().users().getUserById(call.realm(), userId);
        if (user == null) {
            if (call.auth().users().canQuery()) {
                throw new NotFoundException();
            }
            throw new ForbiddenException();
        }
        return user;
    }

    private Person person(UserModel user) {
        return new Person(call.session(), call.realm(), user, KeycloakClock.now());
    }

    private static Response answer(Person person) {
        PersonalRows rows = new PersonalRows(person);
        List<Holding> held =
                Stream.concat(accountData().map(data -> data.told(person)), rows.told().stream())
                        .toList();
        return Response.ok(
                        new Export(
                                person.realm().getName(),
                                person.user().getId(),
                                person.user().getUsername(),
                                person.now().toString(),
                                held,
                                rows.unnamed()))
                .header("Cache-Control", "no-store")
                .build();
    }

    private static Stream<AccountData> accountData() {
        return ServiceLoader.load(AccountData.class, AccountData.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get);
    }

    private void event(OperationType operation) {
        call.adminEvent()
                .operation(operation)
                .resource(ResourceType.USER)
                .resourcePath(call.session().getContext().getUri())
                .success();
    }
}
