package dev.latchkey.delivery.sms;

import java.util.Map;
import java.util.Set;
import org.keycloak.Config;

/** The options of one provider, as a map. */
public final class MapScope extends Config.AbstractScope {

    private final Map<String, String> options;

    public MapScope(Map<String, String> options) {
        this.options = options;
    }

    @Override
    public String get(String key) {
        return options.get(key);
    }

    @Override
    public Config.Scope scope(String... scope) {
        throw new UnsupportedOperationException();
    }

    @Override
    @Deprecated
    public Set<String> getPropertyNames() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Config.Scope root() {
        throw new UnsupportedOperationException();
    }
}
