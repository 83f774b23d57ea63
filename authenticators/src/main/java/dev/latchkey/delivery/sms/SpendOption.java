package dev.latchkey.delivery.sms;

import java.util.Arrays;
import java.util.List;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

/** What every gateway over HTTP can be told of its prices. */
enum SpendOption {
    PRICE("price", "What one part of an SMS costs, such as 4.50. Spend is counted if it is set."),
    WARN_PER_DAY(
            "warn-per-day",
            "The log warns once this much has been spent on the gateway in a day (UTC)."),
    WARN_PER_MONTH("warn-per-month", "The same for a month.");

    private final String key;
    private final String help;

    SpendOption(String key, String help) {
        this.key = key;
        this.help = help;
    }

    /** The option's name after {@code spi-latchkey-sms--<gateway>--}. */
    String key() {
        return key;
    }

    static List<ProviderConfigProperty> metadata() {
        ProviderConfigurationBuilder metadata = ProviderConfigurationBuilder.create();
        Arrays.stream(values())
                .forEach(
                        option ->
                                metadata.property()
                                        .name(option.key)
                                        .type(ProviderConfigProperty.STRING_TYPE)
                                        .helpText(option.help)
                                        .add());
        return metadata.build();
    }

    static boolean exists(String name) {
        return Arrays.stream(values()).anyMatch(option -> option.key.equals(name));
    }
}
