package dev.latchkey.enrolment;

import dev.latchkey.challenge.Budgets;
import dev.latchkey.challenge.Charge;
import dev.latchkey.challenge.Cooldowns;
import dev.latchkey.contact.Contact;
import dev.latchkey.delivery.Dispatcher;
import dev.latchkey.delivery.SmsAllowance;
import dev.latchkey.familiar.Visitor;
import dev.latchkey.familiar.Visitors;
import dev.latchkey.server.metrics.PackCounter;
import dev.latchkey.server.page.RealmAddress;
import dev.latchkey.server.settings.Settings;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.events.Details;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Takes a person's wish for a code to a contact, holds it against the limits, and hands it on. */
final class EnrolmentAsking {

    private static final Logger LOG = Logger.getLogger(EnrolmentAsking.class);

    /** A budget is used up; the reason names it. */
    static final String LIMIT = "latchkey_limit";

    /** What became of the wish. */
    enum Outcome {
        /** A message is on its way. */
        ASKED,
        /** One was asked for a moment ago; {@link EnrolmentTab#resendIn} says when the next may be. */
        TOO_EARLY,
        /** A limit is used up. */
        LIMITED
    }

    private final RequiredActionContext context;
    private final KeycloakSession session;
    private final RealmModel realm;
    private final EnrolmentTab tab;

    EnrolmentAsking(RequiredActionContext context) {
        this.context = context;
        session = context.getSession();
        realm = context.getRealm();
        tab = new EnrolmentTab(context.getAuthenticationSession());
    }

    /** Whoever owns the contact, and whether anybody does, makes no difference to what is done here. */
    Outcome ask(Contact contact) {
        String userId = context.getUser().getId();
        Cooldowns.Turn turn =
                new Cooldowns(session, realm)
                        .ask("contact", userId, contact.kind().id(), contact.text());
        if (!turn.granted()) {
            tab.turn(false, turn.readyAt());
            return Outcome.TOO_EARLY;
        }
        Visitor visitor = Visitors.current(session, realm);
        Optional<Charge> refused =
                new Budgets(session, realm)
                        .take(new EnrolmentLimits(realm).message(contact, userId, visitor));
        String channel = EnrolmentMessage.channel(contact).id();
        PackCounter.CONTACT_CODES.count(channel, refused.isPresent() ? LIMIT : "asked");
        if (refused.isPresent()) {
            refuse(contact, refused.get().budget());
            tab.turn(false, turn.readyAt());
            return Outcome.LIMITED;
        }
        tab.turn(true, turn.readyAt());
        EnrolmentRequest request = request(contact);
        session.getProvider(Dispatcher.class)
                .afterCommit(
                        realm,
                        (jobSession, jobRealm) ->
                                new EnrolmentMessage(jobSession, jobRealm, request).send());
        return Outcome.ASKED;
    }

    private void refuse(Contact contact, String budget) {
        if (budget.equals(SmsAllowance.BUDGET)) {
            LOG.errorf(
                    "Realm %s: the SMS of the day are used up (attribute %s); no phone can be verified",
                    realm.getName(), Settings.SMS_PER_DAY.key());
        }
        context.getEvent()
                .clone()
                .detail("latchkey_contact", contact.kind().id())
                .detail(Details.REASON, budget)
                .error(LIMIT);
    }

    private EnrolmentRequest request(Contact contact) {
        return new EnrolmentRequest(
                context.getUser().getId(),
                contact,
                tab.handle().orElseThrow(),
                session.getContext().resolveLocale(context.getUser()),
                context.getConnection().getRemoteAddr(),
                RealmAddress.forMessages(session, realm),
                context.getAuthenticationSession().getClient().getClientId());
    }
}
