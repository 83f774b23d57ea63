package dev.latchkey.delivery.sms;

import dev.latchkey.delivery.sms.http.GatewayDescription;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.provider.ProviderConfigProperty;

/**
 * The gateway {@code generic}: any gateway that takes one HTTP request for an SMS, described wholly by server options
 * ({@link GenericOption}).
 */
public final class GenericSmsGatewayFactory extends HttpSmsGatewayFactory {

    public static final String ID = "generic";

    @Override
    protected Optional<GatewayDescription> describe(GatewayOptions options) {
        return GenericGatewayConfig.describe(options);
    }

    @Override
    public String getId() {
        return ID;
    }

    /** The one that a lookup without an id means, if the operator names no other. */
    @Override
    public int order() {
        return 1;
    }

    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        return Stream.of(GenericOption.metadata(), SpendOption.metadata())
                .flatMap(List::stream)
                .toList();
    }
}
