package dev.latchkey.delivery;

import dev.latchkey.server.PackMetrics;
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
        try {
            session.getProvider(EmailTemplateProvider.class)
                    .setRealm(realm)
                    .setUser(user)
                    .send(
                            letter.subjectKey(),
                            letter.subjectArguments(),
                            letter.template() + ".ftl",
                            attributes,
                            address);
            PackMetrics.count("latchkey_messages", "channel", "email", "outcome", "accepted");
            return new Handover.Accepted();
        } catch (EmailException e) {
            String fault = rootCause(e).getClass().getSimpleName();
            PackMetrics.count("latchkey_messages", "channel", "email", "outcome", "email-not-sent");
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
