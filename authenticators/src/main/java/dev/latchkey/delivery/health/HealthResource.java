package dev.latchkey.delivery.health;

import dev.latchkey.challenge.Budgets;
import dev.latchkey.challenge.Charge;
import dev.latchkey.challenge.RateLimit;
import dev.latchkey.challenge.Share;
import dev.latchkey.challenge.Usage;
import dev.latchkey.delivery.SmsAllowance;
import dev.latchkey.delivery.SmsSender;
import dev.latchkey.server.KeycloakClock;
import dev.latchkey.server.admin.AdminCall;
import dev.latchkey.server.health.Configured;
import dev.latchkey.server.settings.RealmSettings;
import dev.latchkey.server.settings.Settings;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.ProviderFactory;

/**
 * Whether a realm's messages get out: {@code /admin/realms/{realm}/latchkey/health}. Reading it, with the right {@code
 * view-realm}, tells what this node last saw and asks nobody. {@code POST} to {@code check}, with {@code manage-realm}, as
 * Keycloak's own test of the mail server needs it, asks the mail server and the gateway now; nothing is sent.
 *
 * <p>Answers hold words and times: no address, no number, no secret, nothing that the other side said.
 */
public final class HealthResource {

    /** Each check knocks at other people's doors. */
    private static final RateLimit CHECKS = new RateLimit(12, Duration.ofHours(1));

    private final AdminCall call;
    private final KeycloakSession session;
    private final RealmModel realm;
    private final RealmSettings settings;

    HealthResource(AdminCall call) {
        this.call = call;
        session = call.session();
        realm = call.realm();
        settings = RealmSettings.of(realm);
    }

    /**
     * @param state {@code working}, {@code failing}, {@code untried}, or {@code unusable} where it is not configured so that it
     *     could work
     * @param lastTaken when this node last got rid of a message; null if it never did
     * @param lastFault when it last did not; null likewise
     * @param fault why, in a word
     * @param faultsInARow since a message was last taken
     */
    public record Way(
            String state, String lastTaken, String lastFault, String fault, int faultsInARow) {}

    /**
     * @param breaker {@code closed}; {@code strangers}, if only devices and networks that accounts know still get SMS; {@code
     *     open}, if nobody does
     * @param until when the day that runs is over; null if none runs
     */
    public record SmsDay(int used, int limit, String breaker, String until) {}

    /**
     * @param problems with the realm's settings, each beginning with its key
     */
    public record View(
            boolean enabled,
            List<String> problems,
            String gateway,
            Way sms,
            SmsDay smsOfDay,
            Way mail) {}

    @GET
    @Path("/")
    @Produces(MediaType.APPLICATION_JSON)
    public View seen() {
        call.auth().realm().requireViewRealm();
        String gateway = settings.get(Settings.SMS_GATEWAY);
        return new View(
                settings.enabled(),
                settings.problems(),
                gateway,
                hasUsableGateway(gateway) ? way(Outlets.sms(realm.getId(), gateway)) : unusable(),
                smsOfDay(),
                MailServer.of(realm).isConfigured()
                        ? way(Outlets.mail(realm.getId()))
                        : unusable());
    }

    /** The answer has {@code mail} and {@code sms}, each {@code reached} or a word for why not. */
    @POST
    @Path("check")
    @Produces(MediaType.APPLICATION_JSON)
    public Response check() {
        call.auth().realm().requireManageRealm();
        Charge charge = new Charge("health-checks-per-hour", "realm", CHECKS, Share.WHOLE);
        Budgets budgets = new Budgets(session, realm);
        if (budgets.take(List.of(charge)).isPresent()) {
            return tooMany(budgets.usage(charge));
        }
        call.adminEvent()
                .operation(OperationType.ACTION)
                .resource(ResourceType.REALM)
                .resourcePath(session.getContext().getUri())
                .success();
        return Response.ok(new Knock(session, realm).atBoth()).build();
    }

    private static Response tooMany(Usage usage) {
        long seconds = Duration.between(KeycloakClock.now(), usage.until()).toSeconds();
        return Response.status(Response.Status.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, Math.max(1, seconds))
                .entity(Map.of("error", "Too many checks. Try again later."))
                .build();
    }

    private boolean hasUsableGateway(String gateway) {
        ProviderFactory<SmsSender> found =
                session.getKeycloakSessionFactory().getProviderFactory(SmsSender.class, gateway);
        return found != null
                && !(found instanceof Configured configured
                        && !configured.unusableOptions().isEmpty());
    }

    private static Way way(Outlet outlet) {
        Outlet.Sight sight = outlet.sight();
        return new Way(
                sight.state().word(),
                shown(sight.lastTaken()),
                shown(sight.lastFault()),
                sight.fault(),
                sight.faultsInARow());
    }

    private static String shown(Instant moment) {
        return moment == null ? null : moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static Way unusable() {
        return new Way("unusable", null, null, null, 0);
    }

    private SmsDay smsOfDay() {
        Usage usage = new SmsAllowance(realm).show(session);
        String breaker =
                usage.isUsedUpFor(Share.WHOLE)
                        ? "open"
                        : usage.isUsedUpFor(Share.STRANGERS) ? "strangers" : "closed";
        return new SmsDay(
                usage.used(),
                usage.limit().most(),
                breaker,
                usage.used() == 0 ? null : shown(usage.until()));
    }
}
