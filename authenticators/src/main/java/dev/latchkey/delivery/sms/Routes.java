package dev.latchkey.delivery.sms;

import dev.latchkey.contact.PhoneNumbers;
import dev.latchkey.delivery.sms.http.InvalidGatewayException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Which gateways carry the SMS to which country, in the order in which they are tried. A country's own route is all there is
 * for it: no number ever leaves it for another one's gateways.
 *
 * @param byCountry gateways by the option's name: a country's two small letters, or {@value #OTHERS}
 */
record Routes(Map<String, List<String>> byCountry) {

    /** The option for all countries that have no route of their own. */
    static final String OTHERS = "others";

    Routes {
        byCountry = Map.copyOf(byCountry);
    }

    /**
     * @throws InvalidGatewayException if a route can't be used, with all that is wrong
     */
    static Routes read(GatewayOptions options) {
        Map<String, List<String>> routes = new TreeMap<>();
        Map<String, String> problems = new TreeMap<>();
        options.names().stream()
                .filter(name -> !name.equals("enabled"))
                .forEach(
                        name -> {
                            try {
                                routes.put(country(name), gateways(options.get(name).orElse("")));
                            } catch (IllegalArgumentException invalid) {
                                problems.put(name, invalid.getMessage());
                            }
                        });
        if (!problems.isEmpty()) {
            throw new InvalidGatewayException(problems);
        }
        return new Routes(routes);
    }

    private static String country(String name) {
        boolean known =
                name.equals(OTHERS)
                        || name.matches("[a-z]{2}")
                                && PhoneNumbers.isRegion(name.toUpperCase(Locale.ROOT));
        if (!known) {
            throw new IllegalArgumentException(
                    "is neither a country's two letters, such as ru, nor " + OTHERS);
        }
        return name;
    }

    private static List<String> gateways(String text) {
        List<String> gateways = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            String gateway = part.strip();
            if (gateway.isEmpty()) {
                throw new IllegalArgumentException(
                        "must be gateways separated by commas, such as smsc,sms-ru");
            }
            if (gateway.equals(RoutedSmsSenderFactory.ID)) {
                throw new IllegalArgumentException("must not name " + gateway + " itself");
            }
            if (gateways.contains(gateway)) {
                throw new IllegalArgumentException("names " + gateway + " twice");
            }
            gateways.add(gateway);
        }
        return List.copyOf(gateways);
    }

    boolean isEmpty() {
        return byCountry.isEmpty();
    }

    /** The route's option, for the log; empty if this country has none. */
    Optional<String> option(Optional<String> country) {
        return Stream.concat(
                        country.map(c -> c.toLowerCase(Locale.ROOT)).stream(), Stream.of(OTHERS))
                .filter(byCountry::containsKey)
                .findFirst();
    }
}
