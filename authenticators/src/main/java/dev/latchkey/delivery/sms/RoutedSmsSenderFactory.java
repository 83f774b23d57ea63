package dev.latchkey.delivery.sms;

import dev.latchkey.delivery.SmsSender;
import dev.latchkey.delivery.SmsSenderFactory;
import dev.latchkey.delivery.sms.http.InvalidGatewayException;
import dev.latchkey.server.metrics.PackCounter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderFactory;

/**
 * The gateway {@code routes}: other gateways by the number's country, each option one {@link Routes route}. A realm that
 * chooses it has its SMS carried by whichever gateways the operator named for the country.
 */
public final class RoutedSmsSenderFactory implements SmsSenderFactory {

    public static final String ID = "routes";

    private static final Logger LOG = Logger.getLogger(RoutedSmsSenderFactory.class);

    private Routes routes = new Routes(Map.of());
    private Optional<MisconfiguredSmsSender> unusable = Optional.empty();

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public void init(Config.Scope config) {
        init(GatewayOptions.of(config, ID));
    }

    void init(GatewayOptions options) {
        try {
            routes = Routes.read(options);
        } catch (InvalidGatewayException invalid) {
            invalid.problems()
                    .forEach(
                            (option, problem) ->
                                    LOG.errorf("%s %s.", SmsSpi.optionName(ID, option), problem));
            unusable =
                    Optional.of(
                            new MisconfiguredSmsSender(
                                    invalid.problems().keySet().stream()
                                            .map(option -> SmsSpi.optionName(ID, option))
                                            .collect(
                                                    Collectors.joining(
                                                            ", ",
                                                            "Not usable as configured: ",
                                                            ".")),
                                    "invalid-option"));
            return;
        }
        if (routes.isEmpty()) {
            unusable =
                    Optional.of(
                            new MisconfiguredSmsSender(
                                    "No route is set, such as "
                                            + SmsSpi.optionName(ID, "ru")
                                            + "=smsc,sms-ru.",
                                    "not-configured"));
        }
    }

    /** By now the server knows all gateways, so an operator reads of a slip at the start and not in a night of resets. */
    @Override
    public void postInit(KeycloakSessionFactory factory) {
        routes.byCountry()
                .forEach(
                        (country, gateways) -> {
                            gateways.forEach(name -> check(factory, country, name));
                            show(gateways);
                        });
    }

    private static void show(List<String> route) {
        for (int i = 1; i < route.size(); i++) {
            PackCounter.SMS_FAILOVERS.show(route.get(i - 1), route.get(i));
        }
    }

    private static void check(KeycloakSessionFactory factory, String country, String gateway) {
        ProviderFactory<SmsSender> found = factory.getProviderFactory(SmsSender.class, gateway);
        String option = SmsSpi.optionName(ID, country);
        if (found == null) {
            LOG.errorf("%s names %s, which is no gateway.", option, gateway);
        } else if (found instanceof HttpSmsGatewayFactory http && !http.isUsable()) {
            LOG.errorf("%s names %s, which is not usable as configured.", option, gateway);
        }
    }

    @Override
    public SmsSender create(KeycloakSession session) {
        return unusable.<SmsSender>map(sender -> sender)
                .orElseGet(
                        () ->
                                new RoutedSmsSender(
                                        routes,
                                        name ->
                                                Optional.ofNullable(
                                                        session.getProvider(
                                                                SmsSender.class, name))));
    }

    @Override
    public void close() {}
}
