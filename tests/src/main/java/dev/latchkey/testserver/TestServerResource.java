package dev.latchkey.testserver;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.jboss.logging.Logger;
import org.keycloak.common.util.Time;
import org.keycloak.email.EmailException;
import org.keycloak.models.KeycloakSession;
import org.keycloak.timer.TimerProvider;
import org.keycloak.timer.TimerProvider.TimerTaskContext;

/** The levers. All answers are JSON. */
@Produces(MediaType.APPLICATION_JSON)
public final class TestServerResource {

    private static final Logger LOG = Logger.getLogger(TestServerResource.class);

    private final KeycloakSession session;

    TestServerResource(KeycloakSession session) {
        this.session = session;
    }

    /** The server's clock: {@code now} in epoch milliseconds, {@code offset} in seconds ahead of the machine's. */
    @GET
    @Path("clock")
    public Map<String, Long> clock() {
        return Map.of("now", Time.currentTimeMillis(), "offset", Long.valueOf(Time.getOffset()));
    }

    /** Puts the server's clock {@code offset} seconds ahead of the machine's; 0 puts it right. */
    @PUT
    @Path("clock")
    public Map<String, Long> setClock(@QueryParam("offset") int offset) {
        Time.setOffset(offset);
        return clock();
    }

    /** Names of the periodic tasks that the server has scheduled. */
    @GET
    @Path("tasks")
    public List<String> tasks() {
        return timer().getTasks().keySet().stream().sorted().toList();
    }

    /**
     * Runs every periodic task whose interval has passed on the server's (shifted) clock since it was scheduled. Timers
     * themselves stay on real time, so a shifted clock alone never starts one.
     */
    @POST
    @Path("tasks/due")
    public List<String> runDueTasks() {
        List<String> due =
                timer().getTasks().entrySet().stream()
                        .filter(task -> isDue(task.getValue()))
                        .map(Map.Entry::getKey)
                        .sorted()
                        .toList();
        due.forEach(this::run);
        return due;
    }

    /** Runs one periodic task now, due or not. */
    @POST
    @Path("tasks/{name}")
    public void runTask(@PathParam("name") String name) {
        run(name);
    }

    /** Puts a single-use object, to show that its life ends by the server's clock. */
    @PUT
    @Path("single-use/{key}")
    public void putSingleUse(
            @PathParam("key") String key, @QueryParam("seconds") long lifespanSeconds) {
        session.singleUseObjects().put(key, lifespanSeconds, Map.of("put-by", "latchkey-test"));
    }

    @GET
    @Path("single-use/{key}")
    public Map<String, Boolean> singleUse(@PathParam("key") String key) {
        return Map.of("alive", session.singleUseObjects().contains(key));
    }

    /** How many rows a realm has in each of the pack's tables: the one with that id, else the one in whose path this was asked. */
    @GET
    @Path("rows")
    public Map<String, Long> rows(@QueryParam("realm") String realmId) {
        String realm = realmId == null ? session.getContext().getRealm().getId() : realmId;
        return new OwnRows(session).ofRealm(realm);
    }

    /** The text columns of the pack's tables, as {@code TABLE.COLUMN}, in which the database takes one text for the other. */
    @GET
    @Path("rows/equal")
    public List<String> columnsWhereEqual(
            @QueryParam("one") String one, @QueryParam("other") String other) {
        return new OwnRows(session).columnsWhereEqual(one, other);
    }

    /** In how many rows of each of the pack's tables, over all realms, a text stands. */
    @GET
    @Path("rows/holding")
    public Map<String, Long> rowsHolding(@QueryParam("text") String text) {
        return new OwnRows(session).holding(text);
    }

    /** What the realm in whose path this was asked stores of an account's credentials of a type, as who steals the database reads it. */
    @GET
    @Path("credentials/{user}/{type}")
    public List<Map<String, String>> credentials(
            @PathParam("user") String userId, @PathParam("type") String type) {
        return session.users()
                .getUserById(session.getContext().getRealm(), userId)
                .credentialManager()
                .getStoredCredentialsByTypeStream(type)
                .map(c -> Map.of("open", c.getCredentialData(), "secret", c.getSecretData()))
                .toList();
    }

    /** Writes one line to the log, so that readers know when they have read up to here. */
    @POST
    @Path("log")
    public void log(@QueryParam("line") String line) {
        LOG.infof("%s", line);
    }

    /**
     * Sets how much of a category is logged; no level lets it inherit its parent's again. Answers the level
     * {@code before}, which may be none.
     */
    @PUT
    @Path("log-level")
    public Map<String, String> setLogLevel(
            @QueryParam("category") String category, @QueryParam("level") String level) {
        java.util.logging.Logger logger = java.util.logging.Logger.getLogger(category);
        Level before = logger.getLevel();
        logger.setLevel(level.isEmpty() ? null : Level.parse(level));
        return Map.of("before", before == null ? "" : before.getName());
    }

    /** One page of the sign-in theme as it looks to that user, see {@link PageShow}. */
    @GET
    @Path("page/{page}")
    @Produces(MediaType.TEXT_HTML)
    public Response page(
            @PathParam("page") String page,
            @QueryParam("user") String username,
            @QueryParam("model") String model)
            throws IOException {
        return new PageShow(session, username).show(page, model);
    }

    /** Sends one mail to that user, see {@link MailShow}. */
    @POST
    @Path("mail/{mail}")
    @Consumes(MediaType.APPLICATION_JSON)
    public void mail(
            @PathParam("mail") String mail, @QueryParam("user") String username, String model)
            throws EmailException, IOException {
        new MailShow(session, username).send(mail, model);
    }

    private static boolean isDue(TimerTaskContext task) {
        return task.getStartTimeMillis() + task.getIntervalMillis() <= Time.currentTimeMillis();
    }

    private void run(String name) {
        TimerTaskContext task = timer().getTasks().get(name);
        if (task == null) {
            throw new NotFoundException();
        }
        task.getRunnable().run();
    }

    private TimerProvider timer() {
        return session.getProvider(TimerProvider.class);
    }
}
