package dev.latchkey.delivery.sms.http;

import dev.latchkey.delivery.SmsMessage;
import dev.latchkey.delivery.SmsResult;

/**
 * How to read what a gateway says. An answer counts as a success only if the rule finds what it looks for; all that
 * can't be read, whatever its status, is a failure.
 */
@FunctionalInterface
public interface AnswerRule {

    /**
     * @param message what the answer is about: some gateways file their answer under the recipient's number
     */
    SmsResult read(GatewayAnswer answer, SmsMessage message);
}
