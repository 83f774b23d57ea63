package dev.latchkey.reset;

import dev.latchkey.challenge.Budgets;
import dev.latchkey.challenge.CooldownSchedule;
import dev.latchkey.challenge.Cooldowns;
import dev.latchkey.contact.Contacts;
import dev.latchkey.contact.PhoneNumber;
import dev.latchkey.contact.TypedIdentifier;
import dev.latchkey.delivery.Channel;
import dev.latchkey.delivery.CodeForm;
import dev.latchkey.delivery.Dispatcher;
import dev.latchkey.delivery.SmsAllowance;
import dev.latchkey.familiar.Visitor;
import dev.latchkey.familiar.Visitors;
import dev.latchkey.server.KeycloakClock;
import dev.latchkey.server.RandomSecret;
import dev.latchkey.server.metrics.PackCounter;
import dev.latchkey.server.page.RealmAddress;
import dev.latchkey.server.settings.RealmSettings;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Takes a visitor's wish for a message and hands it on. Here nothing is looked up: what is done, and how long it takes,
 * depends on what was typed and on where from, never on an account (DESIGN rule 1).
 */
final class ResetAsking {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final RealmSettings settings;
    private final AuthenticationSessionModel authSession;
    private final ResetTab tab;

    ResetAsking(AuthenticationFlowContext context) {
        session = context.getSession();
        realm = context.getRealm();
        settings = RealmSettings.of(realm);
        authSession = context.getAuthenticationSession();
        tab = new ResetTab(authSession);
    }

    /** A first message for what was typed: by SMS to a phone number, else by mail. */
    void ask(TypedIdentifier typed) {
        boolean phone = typed.kind() == TypedIdentifier.Kind.PHONE && smsLeft();
        tab.useUsual();
        // whoever comes back with the same name still waits for the code that is on its way
        boolean sameAgain = tab.hasAsked() && tab.typed().equals(typed.raw());
        tab.ask(
                sameAgain ? tab.handle() : RandomSecret.shortOne(),
                typed.raw(),
                phone ? Channel.SMS : Channel.EMAIL);
        again(typed);
    }

    /** One more message for the same. */
    void again(TypedIdentifier typed) {
        Visitor visitor = Visitors.current(session, realm);
        Cooldowns.Turn turn = turn(typed, visitor);
        tab.turn(turn.granted(), turn.readyAt());
        if (!turn.granted()) {
            return;
        }
        Channel channel = tab.channel();
        new WaitingTab(session, realm)
                .waitUntil(
                        tab.handle(),
                        KeycloakClock.now().plus(CodeForm.of(channel, settings).life()));
        ResetRequest request = request(typed, channel, visitor);
        session.getProvider(Dispatcher.class)
                .afterCommit(
                        realm,
                        (jobSession, jobRealm) ->
                                new ResetDispatch(jobSession, jobRealm, request).run());
    }

    /** A network that asks too often is told to wait, before it costs anything. */
    private Cooldowns.Turn turn(TypedIdentifier typed, Visitor visitor) {
        if (!new Budgets(session, realm).takeOne(new MessageLimits(realm).request(visitor))) {
            PackCounter.RESET_REQUESTS.count(tab.channel().id(), ResetEvents.LIMIT);
            return new Cooldowns.Turn(false, KeycloakClock.now().plus(CooldownSchedule.after(1)));
        }
        return new Cooldowns(session, realm)
                .ask(
                        tab.channel().id(),
                        visitor.seat(),
                        typed.phone().map(PhoneNumber::e164).orElseGet(typed::normalised),
                        // who has lost the usual contact need not wait for the message to it
                        tab.reserve().orElse(""));
    }

    private ResetRequest request(TypedIdentifier typed, Channel channel, Visitor visitor) {
        return new ResetRequest(
                tab.handle(),
                typed,
                channel,
                tab.reserve().map(text -> TypedIdentifier.of(text, Contacts.phoneNumbers(realm))),
                session.getContext().resolveLocale(null),
                visitor,
                session.getContext().getConnection().getRemoteAddr(),
                RealmAddress.forMessages(session, realm),
                new StartingTab(
                        authSession.getClient().getClientId(),
                        authSession.getParentSession().getId(),
                        authSession.getTabId()));
    }

    /** Once the realm's SMS of the day are used up the page says mail from the start; that is the realm's matter, nobody's account. */
    private boolean smsLeft() {
        return new SmsAllowance(realm).isLeft(session);
    }
}
