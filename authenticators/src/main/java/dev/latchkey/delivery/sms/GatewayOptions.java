package dev.latchkey.delivery.sms;

import dev.latchkey.server.RawOptions;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.keycloak.Config.Scope;

/** The server options of one gateway, as the operator wrote them. */
public final class GatewayOptions {

    private final Function<String, Optional<String>> source;
    private final Set<String> names;

    private GatewayOptions(Function<String, Optional<String>> source, Set<String> names) {
        this.source = source;
        this.names = names;
    }

    /** Options from elsewhere than the server, for tests. */
    public static GatewayOptions of(Map<String, String> options) {
        return new GatewayOptions(
                option -> Optional.ofNullable(options.get(option)), options.keySet());
    }

    static GatewayOptions of(Scope scope, String gateway) {
        RawOptions server = new RawOptions(scope, SmsSpi.optionPrefix(gateway));
        return new GatewayOptions(server::get, server.names());
    }

    /** The value of an option; empty if it is not set, or set to nothing but white space. */
    public Optional<String> get(String option) {
        return source.apply(option).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** The options that are set, known or not. */
    public Set<String> names() {
        return names;
    }
}
