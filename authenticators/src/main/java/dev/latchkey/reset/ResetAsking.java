package dev.latchkey.reset;

import dev.latchkey.challenge.Budgets;
import dev.latchkey.challenge.Cooldowns;
import dev.latchkey.challenge.Origin;
import dev.latchkey.contact.TypedIdentifier;
import dev.latchkey.delivery.Channel;
import dev.latchkey.delivery.Dispatcher;
import dev.latchkey.familiar.Visitor;
import dev.latchkey.familiar.Visitors;
import dev.latchkey.server.KeycloakClock;
import dev.latchkey.server.RandomSecret;
import dev.latchkey.server.page.PackUrls;
import dev.latchkey.server.settings.RealmSettings;
import dev.latchkey.server.settings.Settings;
import java.time.Duration;
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
        tab.ask(RandomSecret.shortOne(), typed.raw(), phone ? Channel.SMS : Channel.EMAIL);
        again(typed);
    }

    /** One more message for the same. */
    void again(TypedIdentifier typed) {
        Visitor visitor = Visitors.current(session);
        Channel channel = tab.channel();
        Cooldowns.Turn turn =
                new Cooldowns(session, realm)
                        .ask(
                                String.join(
                                        " ",
                                        channel.id(),
                                        visitor.network().prefix(),
                                        typed.normalised()));
        tab.turn(turn.granted(), turn.readyAt());
        new WaitingTab(session, realm)
                .waitUntil(tab.handle(), KeycloakClock.now().plus(life(channel)));
        if (turn.granted()) {
            ResetRequest request = request(typed, channel, visitor);
            session.getProvider(Dispatcher.class)
                    .afterCommit(
                            realm,
                            (jobSession, jobRealm) -> {
                                jobSession
                                        .getContext()
                                        .setClient(
                                                jobRealm.getClientByClientId(
                                                        request.origin().clientId()));
                                new ResetDispatch(jobSession, jobRealm, request).run();
                            });
        }
    }

    private ResetRequest request(TypedIdentifier typed, Channel channel, Visitor visitor) {
        return new ResetRequest(
                tab.handle(),
                typed,
                channel,
                session.getContext().resolveLocale(null),
                visitor,
                session.getContext().getConnection().getRemoteAddr(),
                PackUrls.realmForMessages(session, realm),
                new ResetRequest.Origin(
                        authSession.getClient().getClientId(),
                        authSession.getParentSession().getId(),
                        authSession.getTabId()));
    }

    private Duration life(Channel channel) {
        return settings.get(
                channel == Channel.SMS ? Settings.SMS_CODE_LIFE : Settings.MAIL_CODE_LIFE);
    }

    /** Once the realm's SMS of the day are used up the page says mail from the start; that is the realm's matter, nobody's account. */
    private boolean smsLeft() {
        return new Budgets(session, realm)
                .has(new MessageLimits(settings).realmSms(Origin.FAMILIAR));
    }
}
