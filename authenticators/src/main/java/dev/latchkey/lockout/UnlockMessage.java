package dev.latchkey.lockout;

import dev.latchkey.delivery.Channel;
import dev.latchkey.delivery.Handover;
import dev.latchkey.delivery.Letter;
import dev.latchkey.delivery.MailModel;
import dev.latchkey.delivery.Mails;
import dev.latchkey.delivery.SimReplaced;
import dev.latchkey.delivery.TextMessages;
import dev.latchkey.server.KeycloakClock;
import dev.latchkey.server.RandomSecret;
import dev.latchkey.server.page.Product;
import dev.latchkey.server.page.RealmAddress;
import dev.latchkey.server.settings.RealmSettings;
import dev.latchkey.server.settings.Settings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Makes an unlock link, writes it down, and only then hands the message over: what arrives works. What was not accepted is
 * erased again.
 */
final class UnlockMessage {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final UnlockRequest request;
    private final UnlockEvents events;
    private final Duration life;

    UnlockMessage(
            KeycloakSession session, RealmModel realm, UnlockRequest request, UnlockEvents events) {
        this.session = session;
        this.realm = realm;
        this.request = request;
        this.events = events;
        life = RealmSettings.of(realm).get(Settings.UNLOCK_LINK_LIFE);
    }

    /**
     * @param destination a number or address on file
     * @param late what to do if a number turns out to get no SMS after the gateway has taken one
     * @return what became of it; empty if there was nothing to send
     */
    Optional<Handover> send(UserModel user, Channel channel, String destination, SimReplaced late) {
        if (request.links().isEmpty()) {
            events.notSent(
                    user.getId(),
                    UnlockEvents.NO_HOSTNAME,
                    "set the server option hostname to send links");
            return Optional.empty();
        }
        String secret = RandomSecret.shortOne();
        Instant end = KeycloakClock.now().plus(life);
        committed(links -> links.put(secret, end, user.getId()));
        Handover handover =
                handOver(
                        user,
                        channel,
                        destination,
                        address(secret),
                        (later, sameRealm, first) -> {
                            new UnlockLinks(later, sameRealm).spend(secret);
                            late.happened(later, sameRealm, first);
                        });
        if (handover instanceof Handover.Failed failed) {
            committed(links -> links.spend(secret));
            events.notSent(
                    user.getId(), UnlockEvents.NOT_SENT, failed.reason() + ": " + failed.detail());
        } else {
            events.sent(user.getId(), channel);
        }
        return Optional.of(handover);
    }

    private String address(String secret) {
        RealmAddress links = request.links().orElseThrow();
        return links.page(UnlockLinkResource.PATH, secret).toString();
    }

    private Handover handOver(
            UserModel user, Channel channel, String to, String link, SimReplaced late) {
        if (channel == Channel.SMS) {
            TextMessages texts = new TextMessages(session, realm);
            String text = texts.write(user, request.page(), "latchkeySmsUnlockLink", link);
            return texts.send(to, text, life, late);
        }
        Map<String, Object> model = MailModel.of(realm, user, request.links());
        model.put("link", link);
        model.put("minutes", Math.toIntExact(life.toMinutes()));
        Letter letter =
                new Letter(
                        "latchkey-unlock",
                        "latchkeyUnlockSubject",
                        List.of(Product.nameOf(realm)),
                        model);
        return new Mails(session, realm).send(user, to, letter, request.page());
    }

    /** In a transaction of its own: another node must see it before the message is out. */
    private void committed(Consumer<UnlockLinks> writing) {
        KeycloakModelUtils.runJobInTransaction(
                session.getKeycloakSessionFactory(),
                inner -> {
                    RealmModel innerRealm = inner.realms().getRealm(realm.getId());
                    inner.getContext().setRealm(innerRealm);
                    writing.accept(new UnlockLinks(inner, innerRealm));
                });
    }
}
