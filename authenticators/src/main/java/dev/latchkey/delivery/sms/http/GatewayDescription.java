package dev.latchkey.delivery.sms.http;

import dev.latchkey.delivery.SmsMessage;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;

/**
 * All that the engine has to know about a gateway. A description that can be built can be used.
 *
 * @param url where messages go; absolute, http or https, without user info
 * @param method {@code POST}, {@code PUT} or {@code GET}; a GET has no body, so its format is {@link
 *     RequestFormat#QUERY}
 * @param format where the filled template goes
 * @param template what the gateway is told about a message
 * @param auth how the gateway recognises us
 * @param credentials what it recognises us by
 * @param sender the registered name or number that messages come from, empty for the gateway's own choice
 * @param answers how to read what the gateway says
 * @param longestValidity the longest time that the gateway can be told to try for; more is cut to it
 */
public record GatewayDescription(
        URI url,
        String method,
        RequestFormat format,
        RequestTemplate template,
        GatewayAuth auth,
        Credentials credentials,
        String sender,
        AnswerRule answers,
        Duration longestValidity) {

    /** For gateways that take any validity, or none. */
    public static final Duration ANY_VALIDITY = Duration.ofDays(365);

    public static final Set<String> METHODS = Set.of("GET", "POST", "PUT");

    /**
     * @throws InvalidGatewayException if the parts don't fit together
     */
    public GatewayDescription {
        Objects.requireNonNull(sender, "sender");
        Objects.requireNonNull(answers, "answers");
        Objects.requireNonNull(longestValidity, "longestValidity");
        requireUsable(url);
        if (!METHODS.contains(method)) {
            throw new InvalidGatewayException("method", "must be GET, POST or PUT");
        }
        if (method.equals("GET") && format != RequestFormat.QUERY) {
            throw new InvalidGatewayException("format", "must be query, since a GET has no body");
        }
        if (format != RequestFormat.JSON && !template.isFlat()) {
            throw new InvalidGatewayException(
                    "template", "may hold objects and lists only if the format is json");
        }
        auth.requireCredentials(credentials);
        for (Placeholder secret : Placeholder.secrets()) {
            if (template.uses(secret) && credentials.of(secret).isEmpty()) {
                throw new InvalidGatewayException(
                        secret.word(), "must be set, since the template uses " + secret.token());
            }
        }
    }

    /**
     * A gateway that takes any validity.
     *
     * @throws InvalidGatewayException if the parts don't fit together
     */
    public GatewayDescription(
            URI url,
            String method,
            RequestFormat format,
            RequestTemplate template,
            GatewayAuth auth,
            Credentials credentials,
            String sender,
            AnswerRule answers) {
        this(url, method, format, template, auth, credentials, sender, answers, ANY_VALIDITY);
    }

    /** How long the gateway is told to try. */
    Duration worth(SmsMessage message) {
        return message.validity().compareTo(longestValidity) > 0
                ? longestValidity
                : message.validity();
    }

    /**
     * @throws InvalidGatewayException if no gateway can be at this address
     */
    public static void requireUsable(URI url) {
        boolean web =
                "http".equalsIgnoreCase(url.getScheme())
                        || "https".equalsIgnoreCase(url.getScheme());
        if (!web || url.getHost() == null) {
            throw new InvalidGatewayException(
                    "url", "must be an http or https address with a host name");
        }
        if (url.getRawUserInfo() != null) {
            throw new InvalidGatewayException(
                    "url",
                    "must not hold a name and password; use the options username and password");
        }
        if (url.getRawFragment() != null) {
            throw new InvalidGatewayException("url", "must not have a #fragment");
        }
    }

    /** Leaves out what may be secret, which is the query of the address as well. */
    @Override
    public String toString() {
        return "GatewayDescription[%s %s://%s, %s, %s]"
                .formatted(method, url.getScheme(), url.getAuthority(), format, auth);
    }
}
