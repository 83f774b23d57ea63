package dev.latchkey.server.settings;

import java.util.Map;

/** Settings of realms that there are only in tests. */
public final class RealmSettingsOf {

    private RealmSettingsOf() {}

    /** Every default holds. */
    public static RealmSettings nothingSet() {
        return new RealmSettings("test", Map.of());
    }
}
