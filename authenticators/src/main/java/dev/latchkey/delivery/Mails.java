package dev.latchkey.delivery;

import dev.latchkey.delivery.health.Outlet;
import dev.latchkey.delivery.health.Outlets;
import dev.latchkey.server.KeycloakClock;
import dev.latchkey.server.metrics.HandoverTimer;
import dev.latchkey.server.metrics.PackCounter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jboss.logging.Logger;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailTemplateProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Renders letters with the realm's mail theme and hands them to the realm's SMTP server, on the calling thread. */
public final class Mails {

    private static final Logger LOG = Logger.getLogger(Mails.class);

    private final KeycloakSession session;
    private final RealmModel realm;

    public Mails(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /**
     * @param address where it goes: an address on file, or one that a signed-in person is to prove; never one that a visitor typed
     *     (A24)
     * @param page the language of the page it was asked for on
     */
    public Handover send(UserModel user, String address, Letter letter, Locale page) {
        Languages.use(session, realm, user, page);
        Map<String, Object> attributes = new HashMap<>();
        attributes.put("lk", letter.model());
        Outlet outlet = Outlets.mail(realm.getId());
        try {
            HandoverTimer.ofMail()
                    .measure(
                            () -> {
                                session.getProvider(EmailTemplateProvider.class)
                                        .setRealm(realm)
                                        .setUser(user)
                                        .send(
                                                letter.subjectKey(),
                                                letter.subjectArguments(),
                                                letter.template() + ".ftl",
                                                attributes,
                                                address);
                                return null;
                            });
            outlet.taken(KeycloakClock.now());
            PackCounter.MESSAGES.count("email", "accepted");
            return new Handover.Accepted();
        } catch (EmailException e) {
            String fault = rootCause(e).getClass().getSimpleName();
            outlet.failed(fault, KeycloakClock.now());
            PackCounter.MESSAGES.count("email", "email-not-sent");
            // the exception's own message names the recipient
            LOG.errorf(
                    "Realm %s: the mail server did not take a mail (%s): %s",
                    realm.getName(), letter.template(), fault);
            return new Handover.Failed("email-not-sent", fault);
        }
    }

    private static Throwable rootCause(Throwable fault) {
        Throwable cause = fault;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return cause;
    }
}
