package dev.latchkey.delivery.sms;

import dev.latchkey.delivery.sms.http.AnswerRule;
import dev.latchkey.delivery.sms.http.Credentials;
import dev.latchkey.delivery.sms.http.GatewayAuth;
import dev.latchkey.delivery.sms.http.GatewayDescription;
import dev.latchkey.delivery.sms.http.InvalidGatewayException;
import dev.latchkey.delivery.sms.http.Placeholder;
import dev.latchkey.delivery.sms.http.RequestFormat;
import dev.latchkey.delivery.sms.http.RequestTemplate;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes a {@link GatewayDescription} of {@link GenericOption}s. */
final class GenericGatewayConfig {

    private final OptionReader options;
    private final Function<String, RequestTemplate> templates;

    private GenericGatewayConfig(
            OptionReader options, Function<String, RequestTemplate> templates) {
        this.options = options;
        this.templates = templates;
    }

    /**
     * @return empty if none of the options is set
     * @throws InvalidGatewayException if they can't be used, with all that is wrong
     */
    static Optional<GatewayDescription> describe(GatewayOptions given) {
        OptionReader options = new OptionReader(given);
        return options.isAnySet()
                ? Optional.of(
                        new GenericGatewayConfig(options, RequestTemplate::parse).description())
                : Optional.empty();
    }

    /**
     * Where a gateway is asked what became of a message, in the same words.
     *
     * @throws InvalidGatewayException if it can't be used, with all that is wrong
     */
    static GatewayDescription describeInquiry(GatewayOptions given) {
        return new GenericGatewayConfig(new OptionReader(given), RequestTemplate::parseInquiry)
                .description();
    }

    private GatewayDescription description() {
        options.refuseStrays();
        if (!options.isSet(GenericOption.URL)) {
            options.problem(GenericOption.URL, "must be set");
        }
        Optional<URI> url = options.read(GenericOption.URL, GenericGatewayConfig::address);
        Optional<RequestFormat> format =
                options.read(GenericOption.FORMAT, text -> oneOf(RequestFormat.class, text));
        Optional<RequestTemplate> template = options.read(GenericOption.TEMPLATE, templates);
        Optional<GatewayAuth> auth = options.build(() -> auth(template));
        Optional<AnswerRule> answers = new GenericAnswers(options).rule();
        Optional<Duration> longestValidity =
                options.read(GenericOption.LONGEST_VALIDITY, GenericGatewayConfig::seconds);
        options.requireNoProblem();

        return new GatewayDescription(
                url.orElseThrow(),
                method(format.orElseThrow()),
                format.orElseThrow(),
                template.orElseThrow(),
                auth.orElseThrow(),
                new Credentials(
                        options.text(GenericOption.USERNAME),
                        options.text(GenericOption.PASSWORD),
                        options.text(GenericOption.TOKEN)),
                options.text(GenericOption.SENDER),
                answers.orElseThrow(),
                longestValidity.orElse(GatewayDescription.ANY_VALIDITY));
    }

    private static URI address(String text) {
        URI url;
        try {
            url = URI.create(text);
        } catch (IllegalArgumentException invalid) {
            // Its own message repeats the address, in whose query a secret may be.
            throw new IllegalArgumentException("must be an http or https address");
        }
        GatewayDescription.requireUsable(url);
        return url;
    }

    private static Duration seconds(String text) {
        if (!text.matches("[1-9][0-9]{0,8}")) {
            throw new IllegalArgumentException("must be a number of seconds");
        }
        return Duration.ofSeconds(Long.parseLong(text));
    }

    private String method(RequestFormat format) {
        String usual = format == RequestFormat.QUERY ? "GET" : "POST";
        return options.isSet(GenericOption.METHOD)
                ? options.text(GenericOption.METHOD).toUpperCase(Locale.ROOT)
                : usual;
    }

    private GatewayAuth auth(Optional<RequestTemplate> template) {
        GatewayAuth.Kind kind =
                options.read(GenericOption.AUTH, text -> oneOf(GatewayAuth.Kind.class, text))
                        .orElseGet(() -> usualAuth(template));
        return new GatewayAuth(
                kind,
                options.text(GenericOption.AUTH_NAME),
                options.text(GenericOption.AUTH_SCHEME));
    }

    /** A secret that is set is there to be used; if the template does not, it goes where most gateways look for it. */
    private GatewayAuth.Kind usualAuth(Optional<RequestTemplate> template) {
        if (isLeftBy(template, Placeholder.TOKEN, GenericOption.TOKEN)) {
            return GatewayAuth.Kind.BEARER;
        }
        return isLeftBy(template, Placeholder.PASSWORD, GenericOption.PASSWORD)
                ? GatewayAuth.Kind.BASIC
                : GatewayAuth.Kind.NONE;
    }

    private boolean isLeftBy(
            Optional<RequestTemplate> template, Placeholder secret, GenericOption option) {
        return options.isSet(option) && template.filter(used -> used.uses(secret)).isEmpty();
    }

    private static <E extends Enum<E>> E oneOf(Class<E> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("must be one of " + words(type)));
    }

    private static <E extends Enum<E>> String words(Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
