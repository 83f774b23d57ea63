package dev.latchkey.contactcode;

import dev.latchkey.challenge.OneTimeCode;
import dev.latchkey.delivery.Channel;
import dev.latchkey.delivery.CodeForm;
import dev.latchkey.delivery.Handover;
import dev.latchkey.delivery.Letter;
import dev.latchkey.delivery.MailModel;
import dev.latchkey.delivery.Mails;
import dev.latchkey.delivery.TextMessages;
import dev.latchkey.server.KeycloakClock;
import dev.latchkey.server.page.Product;
import dev.latchkey.server.settings.RealmSettings;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Makes a code, writes it down, and only then hands the message over: what arrives works. What was not accepted is erased
 * again. There is no link in it: a code proves who sits in front of the tab, a link whoever reads the mail.
 */
final class CodeMessage {

    /** The mail server or gateway did not take the message; the reason is theirs. */
    private static final String NOT_SENT = "latchkey_not_sent";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final CodeRequest request;
    private final Destination destination;
    private final CodeForm form;

    CodeMessage(KeycloakSession session, RealmModel realm, CodeRequest request) {
        this.session = session;
        this.realm = realm;
        this.request = request;
        destination = request.destination();
        form = CodeForm.of(destination.channel(), RealmSettings.of(realm));
    }

    void send() {
        UserModel user = session.users().getUserById(realm, request.userId());
        if (user == null || !user.isEnabled() || !RealmSettings.of(realm).enabled()) {
            return;
        }
        // the client may have a mail theme of its own
        session.getContext().setClient(realm.getClientByClientId(request.clientId()));
        OneTimeCode code = OneTimeCode.random(form.digits());
        Instant end = KeycloakClock.now().plus(form.life());
        committed(codes -> codes.put(destination, request.handle(), code, end));
        Handover handover = handOver(user, code);
        if (handover instanceof Handover.Failed failed) {
            committed(codes -> codes.erase(destination, request.handle(), code));
            event().detail(Details.REASON, failed.reason() + ": " + failed.detail())
                    .error(NOT_SENT);
        } else {
            event().detail("latchkey_message", "code").success();
        }
    }

    private Handover handOver(UserModel user, OneTimeCode code) {
        if (destination.channel() == Channel.SMS) {
            TextMessages texts = new TextMessages(session, realm);
            String text = texts.write(user, request.page(), "latchkeySmsFactorCode", code.digits());
            return texts.send(destination.text(), text + originLine(code.digits()), form.life());
        }
        Map<String, Object> model = MailModel.of(realm, user, request.links());
        model.put("code", code.digits());
        model.put("minutes", Math.toIntExact(form.life().toMinutes()));
        Letter letter =
                new Letter(
                        "latchkey-factor-code",
                        "latchkeyFactorCodeSubject",
                        List.of(Product.nameOf(realm)),
                        model);
        return new Mails(session, realm).send(user, destination.text(), letter, request.page());
    }

    /** Lets a phone fill the code in on this host's pages and on no other (R41). */
    private String originLine(String digits) {
        return request.links().map(link -> "\n@" + link.shownHost() + " #" + digits).orElse("");
    }

    private EventBuilder event() {
        return new EventBuilder(realm, session)
                .event(EventType.CUSTOM_REQUIRED_ACTION)
                .ipAddress(request.clientIp())
                .client(request.clientId())
                .user(request.userId())
                .detail(Details.CREDENTIAL_TYPE, ContactCodeProvider.TYPE)
                .detail("channel", destination.channel().id())
                .detail("latchkey_contact", destination.kind().id());
    }

    /** In a transaction of its own: another node must see it before the message is out. */
    private void committed(Consumer<PendingCodes> writing) {
        KeycloakModelUtils.runJobInTransaction(
                session.getKeycloakSessionFactory(),
                inner -> {
                    RealmModel innerRealm = inner.realms().getRealm(realm.getId());
                    inner.getContext().setRealm(innerRealm);
                    writing.accept(new PendingCodes(inner, innerRealm));
                });
    }
}
