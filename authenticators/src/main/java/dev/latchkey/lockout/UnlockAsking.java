package dev.latchkey.lockout;

import dev.latchkey.challenge.Budgets;
import dev.latchkey.challenge.CooldownSchedule;
import dev.latchkey.challenge.Cooldowns;
import dev.latchkey.contact.PhoneNumber;
import dev.latchkey.contact.TypedIdentifier;
import dev.latchkey.delivery.Channel;
import dev.latchkey.delivery.Dispatcher;
import dev.latchkey.delivery.SmsAllowance;
import dev.latchkey.familiar.Visitor;
import dev.latchkey.familiar.Visitors;
import dev.latchkey.server.KeycloakClock;
import dev.latchkey.server.page.RealmAddress;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Takes the wish of a visitor at a locked door for an unlock link and hands it on. Here nothing is looked up: what is done, and
 * how long it takes, depends on what was typed and on where from, never on an account (DESIGN rule 1).
 */
final class UnlockAsking {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final AuthenticationSessionModel authSession;

    UnlockAsking(AuthenticationFlowContext context) {
        session = context.getSession();
        realm = context.getRealm();
        authSession = context.getAuthenticationSession();
    }

    /** Whether links can be sent at all; that is the realm's matter, nobody's account. */
    static boolean isPossible(KeycloakSession session, RealmModel realm) {
        return RealmAddress.forMessages(session, realm).isPresent();
    }

    /** Asks for a link to the account behind that name: by SMS to a phone number, else by mail. */
    void ask(TypedIdentifier typed) {
        Visitor visitor = Visitors.current(session, realm);
        Channel channel =
                typed.kind() == TypedIdentifier.Kind.PHONE && smsLeft()
                        ? Channel.SMS
                        : Channel.EMAIL;
        UnlockTab tab = new UnlockTab(authSession);
        Cooldowns.Turn turn = turn(typed, visitor);
        if (turn.granted() && asksTooOften(visitor)) {
            UnlockEvents.count(channel, UnlockEvents.LIMIT);
            tab.refused(KeycloakClock.now().plus(CooldownSchedule.after(1)));
            return;
        }
        tab.asked(channel, turn.readyAt());
        if (turn.granted()) {
            handOn(request(typed, channel, visitor));
        }
    }

    private boolean smsLeft() {
        return new SmsAllowance(realm).isLeft(session);
    }

    private boolean asksTooOften(Visitor visitor) {
        return !new Budgets(session, realm).takeOne(new UnlockLimits(realm).request(visitor));
    }

    private Cooldowns.Turn turn(TypedIdentifier typed, Visitor visitor) {
        return new Cooldowns(session, realm)
                .ask(
                        "unlock",
                        visitor.seat(),
                        typed.phone().map(PhoneNumber::e164).orElseGet(typed::normalised));
    }

    private UnlockRequest request(TypedIdentifier typed, Channel channel, Visitor visitor) {
        return new UnlockRequest(
                typed,
                channel,
                session.getContext().resolveLocale(null),
                visitor,
                session.getContext().getConnection().getRemoteAddr(),
                RealmAddress.forMessages(session, realm),
                authSession.getClient().getClientId());
    }

    private void handOn(UnlockRequest request) {
        session.getProvider(Dispatcher.class)
                .afterCommit(
                        realm,
                        (jobSession, jobRealm) ->
                                new UnlockDispatch(jobSession, jobRealm, request).run());
    }
}
