package dev.latchkey.delivery.sms;

import dev.latchkey.delivery.SmsMessage;
import dev.latchkey.delivery.SmsResult;
import dev.latchkey.delivery.SmsSender;
import dev.latchkey.server.metrics.HandoverTimer;
import dev.latchkey.server.metrics.PackCounter;
import java.util.Optional;
import org.keycloak.models.KeycloakSessionFactory;

/** Counts each message by gateway and outcome, how long it took, and what it cost if the operator has set a price. */
final class MeteredSmsSender implements SmsSender {

    private final String gateway;
    private final SmsSender sender;
    private final Optional<SpendMeter> spend;
    private final KeycloakSessionFactory sessions;

    MeteredSmsSender(
            String gateway,
            SmsSender sender,
            Optional<SpendMeter> spend,
            KeycloakSessionFactory sessions) {
        this.gateway = gateway;
        this.sender = sender;
        this.spend = spend;
        this.sessions = sessions;
    }

    /** Has monitoring see the gateway before its first message. */
    static void show(String gateway) {
        PackCounter.SMS.show(gateway);
        HandoverTimer.ofSms(gateway);
    }

    @Override
    public SmsResult send(SmsMessage message) {
        SmsResult result = HandoverTimer.ofSms(gateway).measure(() -> sender.send(message));
        PackCounter.SMS.count(gateway, outcome(result));
        spend.ifPresent(meter -> meter.count(message, result, sessions));
        return result;
    }

    @Override
    public SmsResult reach() {
        return sender.reach();
    }

    @Override
    public boolean canBeAsked(String messageId) {
        return sender.canBeAsked(messageId);
    }

    @Override
    public SmsResult ask(SmsMessage message, String messageId) {
        return sender.ask(message, messageId);
    }

    private static String outcome(SmsResult result) {
        return result instanceof SmsResult.Failed failed ? failed.reason().id() : "accepted";
    }

    @Override
    public void close() {
        sender.close();
    }
}
