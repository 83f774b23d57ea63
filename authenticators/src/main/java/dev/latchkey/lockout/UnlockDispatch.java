package dev.latchkey.lockout;

import dev.latchkey.challenge.Budgets;
import dev.latchkey.challenge.Charge;
import dev.latchkey.challenge.Share;
import dev.latchkey.contact.PhoneNumber;
import dev.latchkey.delivery.Channel;
import dev.latchkey.delivery.Handover;
import dev.latchkey.delivery.Occasion;
import dev.latchkey.delivery.SimReplacedNotice;
import dev.latchkey.delivery.SmsAllowance;
import dev.latchkey.familiar.FamiliarPlaces;
import dev.latchkey.server.KeycloakClock;
import dev.latchkey.watch.RecoveryContacts;
import java.util.Optional;
import org.keycloak.events.Errors;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Works a wish for an unlock link off once its visitor has been answered: looks for the account, charges the link, has it sent.
 * Nothing of what it finds reaches the visitor.
 */
final class UnlockDispatch {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final UnlockRequest request;
    private final Budgets budgets;
    private final UnlockEvents events;

    UnlockDispatch(KeycloakSession session, RealmModel realm, UnlockRequest request) {
        this.session = session;
        this.realm = realm;
        this.request = request;
        budgets = new Budgets(session, realm);
        events = new UnlockEvents(session, realm, request);
    }

    void run() {
        if (!RealmRules.on(realm)) {
            return;
        }
        // the client may have a mail theme of its own
        session.getContext().setClient(realm.getClientByClientId(request.clientId()));
        Optional<UserModel> meant = new MeantAccount(session, realm).of(request.typed());
        if (meant.isEmpty()) {
            events.notSent(null, Errors.USER_NOT_FOUND, "nobody to send to");
        } else if (!meant.get().isEnabled()) {
            events.notSent(meant.get().getId(), Errors.USER_DISABLED, "no link would help");
        } else {
            send(meant.get());
        }
    }

    /** The way that was asked for; where the account has no such contact, the other way; where SMS are used up, mail. */
    private void send(UserModel user) {
        Share share = share(user);
        Channel asked = request.channel();
        Channel way = destination(user, asked, share).isPresent() ? asked : asked.other();
        Optional<String> destination = destination(user, way, share);
        if (destination.isEmpty()) {
            events.notSent(user.getId(), UnlockEvents.NO_CONTACT, "nothing to send to");
        } else if (!send(user, way, destination.get(), share) && way == Channel.SMS) {
            sendByMail(user, share);
        }
    }

    /** Whether the limits allow it. */
    private boolean send(UserModel user, Channel channel, String destination, Share share) {
        Optional<Charge> refused =
                budgets.take(
                        new UnlockLimits(realm)
                                .link(channel, destination, request.visitor(), share));
        if (refused.isPresent()) {
            events.notSent(user.getId(), UnlockEvents.LIMIT, refused.get().budget());
            return false;
        }
        String userId = user.getId();
        new UnlockMessage(session, realm, request, events)
                .send(
                        user,
                        channel,
                        destination,
                        (late, sameRealm, first) ->
                                new UnlockDispatch(late, sameRealm, request)
                                        .simReplaced(userId, destination, first))
                .filter(Handover.Failed.class::isInstance)
                .map(Handover.Failed.class::cast)
                .filter(Handover.Failed::isSimReplaced)
                .ifPresent(failed -> simReplaced(userId, destination, failed.isNews()));
        return true;
    }

    /** The number gets no SMS: the link goes by mail instead, and the owner hears of it (A18). */
    private void simReplaced(String userId, String number, boolean first) {
        UserModel user = session.users().getUserById(realm, userId);
        if (user == null) {
            return;
        }
        if (first) {
            new SimReplacedNotice(number, request.page(), request.links())
                    .send(session, realm, user);
        }
        sendByMail(user, share(user));
    }

    private void sendByMail(UserModel user, Share share) {
        destination(user, Channel.EMAIL, share)
                .ifPresent(address -> send(user, Channel.EMAIL, address, share));
    }

    /** Once the realm's SMS of the day are used up no phone is one. */
    private Optional<String> destination(UserModel user, Channel channel, Share share) {
        RecoveryContacts contacts =
                RecoveryContacts.of(
                        session,
                        realm,
                        user,
                        new Occasion(
                                request.page(),
                                request.links(),
                                Optional.empty(),
                                KeycloakClock.now()));
        if (channel == Channel.EMAIL) {
            return contacts.email();
        }
        SmsAllowance allowance = new SmsAllowance(realm);
        return contacts.phone()
                .filter(allowance::accepts)
                .filter(number -> budgets.has(allowance.ofDay(share)))
                .map(PhoneNumber::e164);
    }

    private Share share(UserModel user) {
        // a network is shared with strangers, more so behind a carrier's address translation
        return new FamiliarPlaces(session, realm).knowsDevice(user.getId(), request.visitor())
                ? Share.WHOLE
                : Share.STRANGERS;
    }
}
