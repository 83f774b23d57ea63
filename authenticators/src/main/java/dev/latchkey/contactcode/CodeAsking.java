package dev.latchkey.contactcode;

import dev.latchkey.challenge.Budgets;
import dev.latchkey.challenge.Charge;
import dev.latchkey.challenge.Cooldowns;
import dev.latchkey.delivery.Dispatcher;
import dev.latchkey.delivery.SmsAllowance;
import dev.latchkey.familiar.Visitor;
import dev.latchkey.server.metrics.PackCounter;
import dev.latchkey.server.page.RealmAddress;
import dev.latchkey.server.settings.Settings;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.events.Details;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Takes a person's wish for a code, holds it against the limits, and hands it on. */
final class CodeAsking {

    private static final Logger LOG = Logger.getLogger(CodeAsking.class);

    /** A budget is used up; the reason names it. */
    static final String LIMIT = "latchkey_limit";

    private final AuthenticationFlowContext context;
    private final KeycloakSession session;
    private final RealmModel realm;
    private final String userId;
    private final CodeTab tab;

    CodeAsking(AuthenticationFlowContext context) {
        this.context = context;
        session = context.getSession();
        realm = context.getRealm();
        userId = context.getUser().getId();
        tab = CodeTab.of(context);
    }

    /**
     * Has a code sent, unless one was asked for a moment ago.
     *
     * @return false if a limit is used up
     */
    boolean ask(Destination destination) {
        Place place = Place.of(context);
        Visitor visitor = place.visitor();
        Cooldowns.Turn turn =
                new Cooldowns(session, realm)
                        .ask("second-factor", visitor.seat(), userId, destination.name());
        if (!turn.granted()) {
            tab.turn(false, turn.readyAt());
            return true;
        }
        Optional<Charge> refused =
                new Budgets(session, realm)
                        .take(new CodeLimits(realm).message(destination, visitor, place.share()));
        PackCounter.SECOND_FACTOR_CODES.count(
                destination.channel().id(), refused.isPresent() ? LIMIT : "asked");
        tab.turn(refused.isEmpty(), turn.readyAt());
        refused.ifPresentOrElse(
                charge -> refuse(destination, charge.budget()), () -> send(destination));
        return refused.isEmpty();
    }

    private void send(Destination destination) {
        CodeRequest request =
                new CodeRequest(
                        userId,
                        destination,
                        tab.handle(),
                        session.getContext().resolveLocale(context.getUser()),
                        context.getConnection().getRemoteAddr(),
                        RealmAddress.forMessages(session, realm),
                        context.getAuthenticationSession().getClient().getClientId());
        session.getProvider(Dispatcher.class)
                .afterCommit(
                        realm,
                        (jobSession, jobRealm) ->
                                new CodeMessage(jobSession, jobRealm, request).send());
    }

    private void refuse(Destination destination, String budget) {
        if (budget.equals(SmsAllowance.BUDGET)) {
            LOG.errorf(
                    "Realm %s: the SMS of the day are used up (attribute %s); nobody gets a code in place of a second"
                            + " factor on a phone",
                    realm.getName(), Settings.SMS_PER_DAY.key());
        }
        context.getEvent()
                .clone()
                .user(userId)
                .detail("latchkey_contact", destination.kind().id())
                .detail(Details.REASON, budget)
                .error(LIMIT);
    }
}
