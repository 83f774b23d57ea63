package dev.latchkey.delivery.sms.http;

import dev.latchkey.delivery.SmsMessage;
import dev.latchkey.delivery.SmsResult;
import dev.latchkey.delivery.SmsResult.Failed;
import dev.latchkey.delivery.SmsResult.Reason;
import dev.latchkey.delivery.SmsSender;
import java.util.Optional;
import org.apache.http.client.methods.HttpHead;
import org.apache.http.client.methods.HttpRequestBase;
import org.apache.http.client.protocol.HttpClientContext;
import org.apache.http.impl.client.CloseableHttpClient;
import org.jboss.logging.Logger;

/**
 * Sends an SMS by one HTTP request to the gateway of a {@link GatewayDescription}.
 *
 * <p>The request goes out once at the most, follows no redirect, and ends within its {@link ExchangeLimits}. Number,
 * text, secrets and the gateway's answer are never logged.
 */
public final class HttpSmsGateway implements SmsSender {

    private static final Logger LOG = Logger.getLogger(HttpSmsGateway.class);

    private final String optionPrefix;
    private final GatewayDescription gateway;
    private final Optional<GatewayDescription> inquiry;
    private final SecretSource secrets;
    private final GatewayExchange exchange;

    /**
     * @param optionPrefix what the operator writes before the name of an option, for the log
     * @param inquiry where to ask what became of a message, if the gateway has such a place
     * @param client stays its owner's to close; its proxy and TLS settings hold, all others are overridden
     * @param watchdog likewise
     */
    public HttpSmsGateway(
            String optionPrefix,
            GatewayDescription gateway,
            Optional<GatewayDescription> inquiry,
            SecretSource secrets,
            CloseableHttpClient client,
            Watchdog watchdog,
            ExchangeLimits limits) {
        this.optionPrefix = optionPrefix;
        this.gateway = gateway;
        this.inquiry = inquiry;
        this.secrets = secrets;
        this.exchange = new GatewayExchange(client, watchdog, limits);
    }

    @Override
    public SmsResult send(SmsMessage message) {
        return exchange(gateway, message, "");
    }

    /** Asks for the headers of the gateway's address, without parameters or credentials: whatever the answer, there is one. */
    @Override
    public SmsResult reach() {
        return exchange.perform(
                new HttpHead(gateway.url()),
                HttpClientContext.create(),
                answer -> new SmsResult.Accepted(""));
    }

    @Override
    public boolean canBeAsked(String messageId) {
        return inquiry.isPresent() && !messageId.isEmpty();
    }

    @Override
    public SmsResult ask(SmsMessage message, String messageId) {
        return inquiry.map(asked -> exchange(asked, message, messageId))
                .orElseGet(() -> new SmsResult.Accepted(messageId));
    }

    private SmsResult exchange(GatewayDescription asked, SmsMessage message, String messageId) {
        Credentials credentials;
        try {
            credentials = asked.credentials().resolvedBy(secrets);
        } catch (InvalidGatewayException unusable) {
            unusable.problems()
                    .forEach(
                            (option, problem) ->
                                    LOG.errorf(
                                            "No SMS was sent. %s%s %s.",
                                            optionPrefix, option, problem));
            return new Failed(Reason.MISCONFIGURED, "secret-missing");
        }
        HttpClientContext context = HttpClientContext.create();
        HttpRequestBase request =
                GatewayRequest.of(asked, message, messageId, credentials, context);
        SmsResult result =
                exchange.perform(request, context, answer -> read(asked, answer, message));
        return VendorWord.withoutSecrets(result, message, credentials);
    }

    private static SmsResult read(
            GatewayDescription gateway, GatewayAnswer answer, SmsMessage message) {
        try {
            return gateway.answers().read(answer, message);
        } catch (RuntimeException surprised) {
            // Rules may be an operator's own. Only the kind is logged: the message may repeat the
            // answer.
            LOG.warnf(
                    "An answer of %s could not be read: %s",
                    gateway.url().getHost(), surprised.getClass().getName());
            return new Failed(Reason.UNREADABLE, "rule-failed");
        }
    }

    @Override
    public void close() {}
}
