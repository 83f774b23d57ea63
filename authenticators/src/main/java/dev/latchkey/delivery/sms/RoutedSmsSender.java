package dev.latchkey.delivery.sms;

import dev.latchkey.contact.PhoneNumber;
import dev.latchkey.contact.PhoneNumbers;
import dev.latchkey.delivery.SmsMessage;
import dev.latchkey.delivery.SmsResult;
import dev.latchkey.delivery.SmsResult.Accepted;
import dev.latchkey.delivery.SmsResult.Failed;
import dev.latchkey.delivery.SmsResult.Reason;
import dev.latchkey.delivery.SmsSender;
import dev.latchkey.server.metrics.PackCounter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * Hands an SMS to the first gateway of its country's route that can be reached. Only a gateway that surely has not got the
 * message is passed over: one that was slow, broke off or refused may have sent it, or would be right to be believed.
 *
 * <p>Its ids of messages begin with the gateway that took them.
 */
final class RoutedSmsSender implements SmsSender {

    private static final Logger LOG = Logger.getLogger(RoutedSmsSender.class);

    /** Numbers come in E.164 form, so no region's habits matter. */
    private static final PhoneNumbers NUMBERS = PhoneNumbers.readAsIn("RU");

    private final Routes routes;
    private final Function<String, Optional<SmsSender>> gateways;

    /**
     * @param gateways finds a gateway by its name
     */
    RoutedSmsSender(Routes routes, Function<String, Optional<SmsSender>> gateways) {
        this.routes = routes;
        this.gateways = gateways;
    }

    @Override
    public SmsResult send(SmsMessage message) {
        Optional<String> country = NUMBERS.region(PhoneNumber.ofE164(message.to()));
        Optional<String> option = routes.option(country);
        if (option.isEmpty()) {
            LOG.errorf(
                    "No SMS was sent. %s is not set, and there is no %s.",
                    country.map(c -> option(c.toLowerCase(Locale.ROOT)))
                            .orElse("The number is no country's"),
                    option(Routes.OTHERS));
            return new Failed(Reason.MISCONFIGURED, "no-route");
        }
        return send(message, option.get(), routes.byCountry().get(option.get()));
    }

    private SmsResult send(SmsMessage message, String route, List<String> names) {
        SmsResult result = new Failed(Reason.MISCONFIGURED, "no-such-gateway");
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            Optional<SmsSender> gateway = gateways.apply(name);
            if (gateway.isEmpty()) {
                LOG.errorf(
                        "No SMS was sent. %s names %s, which is no gateway.", option(route), name);
                return new Failed(Reason.MISCONFIGURED, "no-such-gateway");
            }
            result = gateway.get().send(message);
            if (result instanceof Accepted accepted) {
                return new Accepted(name + '/' + accepted.messageId());
            }
            Failed failed = (Failed) result;
            if (failed.reason() != Reason.UNREACHABLE) {
                return failed;
            }
            if (i + 1 < names.size()) {
                PackCounter.SMS_FAILOVERS.count(name, names.get(i + 1));
                LOG.warnf(
                        "The SMS gateway %s could not be reached (%s); %s goes on with %s.",
                        name, failed.vendorCode(), option(route), names.get(i + 1));
            }
        }
        return result;
    }

    /** All gateways of all routes; of those that do not answer the first is named. */
    @Override
    public SmsResult reach() {
        return routes.byCountry().values().stream()
                .flatMap(List::stream)
                .distinct()
                .sorted()
                .map(this::reach)
                .filter(Failed.class::isInstance)
                .findFirst()
                .orElseGet(() -> new Accepted(""));
    }

    private SmsResult reach(String name) {
        SmsResult result =
                gateways.apply(name)
                        .map(SmsSender::reach)
                        .orElseGet(() -> new Failed(Reason.MISCONFIGURED, "no-such-gateway"));
        return result instanceof Failed failed
                ? new Failed(failed.reason(), name + ": " + failed.vendorCode())
                : result;
    }

    @Override
    public boolean canBeAsked(String messageId) {
        return carrier(messageId)
                .filter(gateway -> gateway.canBeAsked(ofCarrier(messageId)))
                .isPresent();
    }

    @Override
    public SmsResult ask(SmsMessage message, String messageId) {
        return carrier(messageId)
                .map(gateway -> gateway.ask(message, ofCarrier(messageId)))
                .orElseGet(() -> new Accepted(messageId));
    }

    private Optional<SmsSender> carrier(String messageId) {
        int slash = messageId.indexOf('/');
        return slash < 0 ? Optional.empty() : gateways.apply(messageId.substring(0, slash));
    }

    private static String ofCarrier(String messageId) {
        return messageId.substring(messageId.indexOf('/') + 1);
    }

    private static String option(String country) {
        return SmsSpi.optionName(RoutedSmsSenderFactory.ID, country);
    }

    @Override
    public void close() {}
}
