package dev.latchkey.delivery.sms;

import dev.latchkey.delivery.SmsSender;
import dev.latchkey.delivery.SmsSenderFactory;
import dev.latchkey.delivery.sms.http.ExchangeLimits;
import dev.latchkey.delivery.sms.http.GatewayDescription;
import dev.latchkey.delivery.sms.http.HttpSmsGateway;
import dev.latchkey.delivery.sms.http.InvalidGatewayException;
import dev.latchkey.delivery.sms.http.Watchdog;
import dev.latchkey.server.health.Configured;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.keycloak.Config;
import org.keycloak.connections.httpclient.HttpClientProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.PostMigrationEvent;

/**
 * Makes an SMS provider of a {@link GatewayDescription}: extend it, say who you are and describe the gateway.
 *
 * <p>A configuration that can't work never keeps the server from starting. The server's log gets a line with each
 * option to mend, its health check names them, and each message is answered with {@code MISCONFIGURED}.
 */
public abstract class HttpSmsGatewayFactory implements SmsSenderFactory, Configured {

    private static final Logger LOG = Logger.getLogger(HttpSmsGatewayFactory.class);

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private GatewayDescription gateway;
    private MisconfiguredSmsSender unusable;
    private Optional<GatewayDescription> inquiry = Optional.empty();
    private Watchdog watchdog;
    private Optional<SpendMeter> spend = Optional.empty();
    private Set<String> unusableOptions = Set.of();

    /**
     * Reads the gateway's options.
     *
     * @return empty if nothing of the gateway is configured, which is no mistake as long as no realm chooses it
     * @throws InvalidGatewayException if it can't be used the way it is configured
     */
    protected abstract Optional<GatewayDescription> describe(GatewayOptions options);

    /**
     * Where the gateway is asked what became of a message; asked for only if there is a gateway.
     *
     * @return empty if it can't be asked
     * @throws InvalidGatewayException if it can't be used the way it is configured
     */
    protected Optional<GatewayDescription> describeInquiry(GatewayOptions options) {
        return Optional.empty();
    }

    /** The options without which nothing can be sent, for the log. */
    protected Set<String> needed() {
        return Set.of("url");
    }

    @Override
    public final void init(Config.Scope config) {
        try {
            GatewayOptions options = GatewayOptions.of(config, getId());
            gateway = describe(options).orElse(null);
            inquiry = gateway == null ? Optional.empty() : describeInquiry(options);
            spend = SpendLimits.read(options).map(limits -> new SpendMeter(getId(), limits));
        } catch (InvalidGatewayException invalid) {
            unusableOptions =
                    invalid.problems().keySet().stream()
                            .map(option -> SmsSpi.optionName(getId(), option))
                            .collect(Collectors.toUnmodifiableSet());
            unusable = new MisconfiguredSmsSender(complaint(invalid), "invalid-option");
            return;
        }
        if (gateway == null) {
            unusable =
                    new MisconfiguredSmsSender(
                            needed().stream()
                                    .sorted()
                                    .map(option -> SmsSpi.optionName(getId(), option))
                                    .collect(Collectors.joining(", ", "", " is not set.")),
                            "not-configured");
            return;
        }
        watchdog = new Watchdog();
        MeteredSmsSender.show(getId());
        LOG.infof("SMS gateway %s: %s", getId(), gateway);
        if ("http".equalsIgnoreCase(gateway.url().getScheme())
                && !LOOPBACK.contains(gateway.url().getHost())) {
            LOG.warnf(
                    "%s is an http address: whoever listens on the way reads one-time codes.",
                    SmsSpi.optionName(getId(), "url"));
        }
    }

    private String complaint(InvalidGatewayException invalid) {
        invalid.problems()
                .forEach(
                        (option, problem) ->
                                LOG.errorf("%s %s.", SmsSpi.optionName(getId(), option), problem));
        return invalid.problems().keySet().stream()
                .map(option -> SmsSpi.optionName(getId(), option))
                .collect(Collectors.joining(", ", "Not usable as configured: ", "."));
    }

    @Override
    public final Set<String> unusableOptions() {
        return unusableOptions;
    }

    @Override
    public final SmsSender create(KeycloakSession session) {
        if (unusable != null) {
            return unusable;
        }
        var client = session.getProvider(HttpClientProvider.class).getHttpClient();
        KeycloakSessionFactory sessions = session.getKeycloakSessionFactory();
        SmsSender sender =
                new HttpSmsGateway(
                        SmsSpi.optionPrefix(getId()),
                        gateway,
                        inquiry,
                        new VaultSecrets(sessions),
                        client,
                        watchdog,
                        ExchangeLimits.STANDARD);
        return new MeteredSmsSender(getId(), sender, spend, sessions);
    }

    /** Whether there is anything that messages can be handed to. */
    final boolean isUsable() {
        return unusable == null;
    }

    /** The tables are there once the server has migrated its own. */
    @Override
    public void postInit(KeycloakSessionFactory factory) {
        spend.ifPresent(
                meter ->
                        factory.register(
                                event -> {
                                    if (event instanceof PostMigrationEvent) {
                                        meter.showStored(factory);
                                    }
                                }));
    }

    @Override
    public void close() {
        if (watchdog != null) {
            watchdog.close();
        }
    }
}
