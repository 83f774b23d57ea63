package dev.latchkey.delivery.sms;

import dev.latchkey.delivery.SmsMessage;
import dev.latchkey.delivery.SmsResult;
import dev.latchkey.delivery.SmsSender;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Writes the SMS to the server log, for developers without a gateway. The code in it is there for all to read. */
final class LogSmsSender implements SmsSender {

    private static final Logger LOG = Logger.getLogger(LogSmsSender.class);

    @Override
    public SmsResult send(SmsMessage message) {
        LOG.infof(
                "SMS to %s, worth %d s:%n%s",
                message.to(), message.validity().toSeconds(), message.text());
        return new SmsResult.Accepted(UUID.randomUUID().toString());
    }

    @Override
    public void close() {}
}
