package dev.latchkey.delivery.sms;

import dev.latchkey.delivery.sms.http.GatewayDescription;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.keycloak.provider.ProviderConfigProperty;

/** Makes an SMS provider of a {@link Vendor} and the few options that are its operator's. */
abstract class VendorGatewayFactory extends HttpSmsGatewayFactory {

    private final Vendor vendor;

    /**
     * @param id the gateway's name, and the name of the vendor's file
     */
    VendorGatewayFactory(String id) {
        vendor = Vendor.named(id);
    }

    @Override
    public final String getId() {
        return vendor.id();
    }

    @Override
    protected final Optional<GatewayDescription> describe(GatewayOptions options) {
        return vendor.isConfigured(options)
                ? GenericGatewayConfig.describe(vendor.complete(options))
                : Optional.empty();
    }

    @Override
    protected final Optional<GatewayDescription> describeInquiry(GatewayOptions options) {
        return vendor.completeInquiry(options).map(GenericGatewayConfig::describeInquiry);
    }

    @Override
    public final List<ProviderConfigProperty> getConfigMetadata() {
        Stream<ProviderConfigProperty> own =
                Stream.of(Stream.of("url"), vendor.needs().stream(), vendor.takes().stream())
                        .flatMap(names -> names.sorted())
                        .map(this::property);
        return Stream.concat(own, SpendOption.metadata().stream()).toList();
    }

    private ProviderConfigProperty property(String name) {
        ProviderConfigProperty property = new ProviderConfigProperty();
        property.setName(name);
        property.setType(ProviderConfigProperty.STRING_TYPE);
        property.setDefaultValue(vendor.gateway().get(name));
        property.setSecret(GenericOption.isSecret(name));
        property.setHelpText(
                vendor.needs().contains(name)
                        ? "Needed, see the documentation's page on SMS gateways."
                        : "May be set, see the documentation's page on SMS gateways.");
        return property;
    }

    @Override
    protected final Set<String> needed() {
        return vendor.needs();
    }
}
