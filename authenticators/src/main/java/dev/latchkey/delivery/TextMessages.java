package dev.latchkey.delivery;

import dev.latchkey.server.PackMetrics;
import dev.latchkey.server.settings.RealmSettings;
import dev.latchkey.server.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.time.Duration;
import java.util.Locale;
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
        String gateway = RealmSettings.of(realm).get(Settings.SMS_GATEWAY);
        SmsSender sender = session.getProvider(SmsSender.class, gateway);
        SmsResult result =
                sender == null
                        ? new SmsResult.Failed(SmsResult.Reason.MISCONFIGURED, "no-such-gateway")
                        : sender.send(new SmsMessage(number, text, validity));
        if (result instanceof SmsResult.Failed failed) {
            String reason = "sms-" + failed.reason().id();
            PackMetrics.count("latchkey_messages", "channel", "sms", "outcome", reason);
            LOG.errorf(
                    "Realm %s: gateway '%s' (attribute %s) did not take an SMS: %s (%s)",
                    realm.getName(),
                    gateway,
                    Settings.SMS_GATEWAY.key(),
                    failed.reason().id(),
                    failed.vendorCode());
            return new Handover.Failed(reason, failed.vendorCode());
        }
        PackMetrics.count("latchkey_messages", "channel", "sms", "outcome", "accepted");
        return new Handover.Accepted();
    }
}
