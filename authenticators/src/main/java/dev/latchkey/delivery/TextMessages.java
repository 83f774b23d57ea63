package dev.latchkey.delivery;

import dev.latchkey.delivery.health.Outlet;
import dev.latchkey.delivery.health.Outlets;
import dev.latchkey.server.KeycloakClock;
import dev.latchkey.server.metrics.PackCounter;
import dev.latchkey.server.settings.RealmSettings;
import dev.latchkey.server.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.theme.Theme;

/** Writes SMS in the account's language and hands them to the realm's gateway, on the calling thread. */
public final class TextMessages {

    private static final Logger LOG = Logger.getLogger(TextMessages.class);

    private final KeycloakSession session;
    private final RealmModel realm;

    public TextMessages(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** The text of message {@code key} for {@code user}. */
    public String write(UserModel user, Locale page, String key, Object... arguments) {
        Locale locale = Languages.use(session, realm, user, page);
        try {
            Properties texts =
                    session.theme().getTheme(Theme.Type.EMAIL).getEnhancedMessages(realm, locale);
            // one no-break space would make an SMS a third as long as it may be (GSM 03.38 has
            // none)
            return new MessageFormat(texts.getProperty(key, key), locale)
                    .format(arguments)
                    .replace('\u00a0', ' ');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param number where it goes, in E.164 form: a number on file
     * @param validity how long the text is worth delivering
     */
    public Handover send(String number, String text, Duration validity) {
        return send(number, text, validity, SimReplaced.NOTHING);
    }

    /**
     * @param number where it goes, in E.164 form: a number on file
     * @param validity how long the text is worth delivering
     * @param later what to do if it turns out only later, after the gateway has taken the message, that the SIM was
     *     replaced; if that is known now, the answer says so
     */
    public Handover send(String number, String text, Duration validity, SimReplaced later) {
        if (new SimHold(session, realm).holds(number)) {
            count("held");
            return Handover.Failed.simReplaced(Optional.empty());
        }
        new SmsAllowance(realm).show(session);
        String gateway = RealmSettings.of(realm).get(Settings.SMS_GATEWAY);
        SmsSender sender = session.getProvider(SmsSender.class, gateway);
        SmsMessage message = new SmsMessage(number, text, validity);
        SmsResult result =
                sender == null
                        ? new SmsResult.Failed(SmsResult.Reason.MISCONFIGURED, "no-such-gateway")
                        : sender.send(message);
        if (sender != null) {
            remember(Outlets.sms(realm.getId(), gateway), result);
        }
        if (result instanceof SmsResult.Failed failed) {
            return refused(gateway, number, failed);
        }
        count("accepted");
        String id = ((SmsResult.Accepted) result).messageId();
        if (sender.canBeAsked(id)) {
            new SmsFate(gateway, new SmsMessage(number, "", validity), id, later)
                    .follow(session, realm);
        }
        return new Handover.Accepted();
    }

    /** Who refuses one number has taken the question, and is well. */
    private static void remember(Outlet outlet, SmsResult result) {
        if (result instanceof SmsResult.Failed failed && !failed.reason().concernsNumber()) {
            outlet.failed(failed.reason().id(), KeycloakClock.now());
        } else {
            outlet.taken(KeycloakClock.now());
        }
    }

    private Handover refused(String gateway, String number, SmsResult.Failed failed) {
        String reason = "sms-" + failed.reason().id();
        count(reason);
        LOG.errorf(
                "Realm %s: gateway '%s' (attribute %s) did not take an SMS: %s (%s)",
                realm.getName(),
                gateway,
                Settings.SMS_GATEWAY.key(),
                failed.reason().id(),
                failed.vendorCode());
        if (failed.reason() == SmsResult.Reason.SIM_REPLACED) {
            boolean first = simReplaced(session, realm, gateway, number);
            return Handover.Failed.simReplaced(
                    Optional.of(failed.vendorCode()).filter(code -> first));
        }
        return new Handover.Failed(reason, failed.vendorCode());
    }

    /** Whether this is the first that is heard of it. */
    static boolean simReplaced(
            KeycloakSession session, RealmModel realm, String gateway, String number) {
        boolean first = new SimHold(session, realm).begin(number);
        if (first) {
            PackCounter.SMS_SIM_REPLACED.count();
            LOG.warnf(
                    "Realm %s: gateway '%s' says that a number's SIM was replaced; it gets no SMS for %d h",
                    realm.getName(), gateway, SimHold.LENGTH.toHours());
        }
        return first;
    }

    private static void count(String outcome) {
        PackCounter.MESSAGES.count("sms", outcome);
    }
}
