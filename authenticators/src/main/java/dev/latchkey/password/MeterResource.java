package dev.latchkey.password;

import dev.latchkey.challenge.Budgets;
import dev.latchkey.challenge.Charge;
import dev.latchkey.challenge.RateLimit;
import dev.latchkey.challenge.Share;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * Says how good a password is while it is typed. What is sent here is judged and forgotten: it comes in the body, never in an
 * address that is logged, and no event, log line or metric names it.
 */
public final class MeterResource {

    /** More than any policy asks for, so that "too long" can still be told; what is longer comes from no page of ours. */
    private static final int LONGEST = 256;

    /** Enough for somebody who tries one password after another, each with some pauses. */
    private static final RateLimit FOR_ONE_BROWSER = new RateLimit(300, Duration.ofMinutes(10));

    private static final MeterPlaces PLACES = MeterPlaces.onThisMachine();

    private static final int TOO_MANY_REQUESTS = 429;

    private final KeycloakSession session;
    private final RealmModel realm;

    public MeterResource(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /**
     * Judges one password.
     *
     * @param clientId as the page's form names it, like {@code tabId} and {@code code}
     * @param name the login that is being registered, where that page has one
     */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.APPLICATION_JSON)
    public Response judge(
            @FormParam("client_id") String clientId,
            @FormParam("tab_id") String tabId,
            @FormParam("session_code") String code,
            @FormParam("password") String password,
            @FormParam("name") String name) {
        if (!isJudged(password) || name != null && name.length() > LONGEST) {
            return refusal(Response.status(Response.Status.BAD_REQUEST));
        }
        Optional<ChoosingTab> tab = ChoosingTab.of(session, realm, clientId, tabId, code);
        if (tab.isEmpty()) {
            return refusal(Response.status(Response.Status.FORBIDDEN));
        }
        return hasBudget(tab.get())
                ? verdict(tab.get(), password, name)
                : notNow(FOR_ONE_BROWSER.period());
    }

    private static boolean isJudged(String password) {
        return password != null && !password.isEmpty() && password.length() <= LONGEST;
    }

    private boolean hasBudget(ChoosingTab tab) {
        Charge charge = new Charge("password-meter", tab.browser(), FOR_ONE_BROWSER, Share.WHOLE);
        return new Budgets(session, realm).take(List.of(charge)).isEmpty();
    }

    private Response verdict(ChoosingTab tab, String password, String name) {
        Chooser chooser = tab.user().map(Chooser::known).orElseGet(() -> Chooser.registering(name));
        PasswordJudge judge = new PasswordJudge(session, realm, PasswordGuesser.shared());
        return PLACES.tryIn(() -> judge.verdict(chooser, password))
                .map(judged -> judged.map(verdict -> shown(tab, verdict)).orElseGet(this::noMeter))
                .orElseGet(() -> notNow(Duration.ofSeconds(1)));
    }

    private Response shown(ChoosingTab tab, Verdict verdict) {
        MeterTexts texts = new MeterTexts(session, realm, tab);
        return answer(
                Response.ok(
                        Map.of(
                                "level", verdict.level(),
                                "taken", verdict.isTaken(),
                                "name", texts.of("latchkeyMeterName"),
                                "label", texts.of(verdict.labelKey()),
                                "text", texts.of(verdict.key(), verdict.arguments().toArray()))));
    }

    /** The policy was taken from the realm while the page was open. */
    private Response noMeter() {
        return refusal(Response.status(Response.Status.FORBIDDEN));
    }

    private static Response notNow(Duration wait) {
        return refusal(Response.status(TOO_MANY_REQUESTS).header("Retry-After", wait.toSeconds()));
    }

    /** With a body, whatever the status: Keycloak's {@code DefaultSecurityHeadersProvider} fails on most without a type. */
    private static Response refusal(Response.ResponseBuilder response) {
        return answer(response.entity(Map.of()).type(MediaType.APPLICATION_JSON));
    }

    private static Response answer(Response.ResponseBuilder response) {
        return response.header("Cache-Control", "no-store").build();
    }
}
