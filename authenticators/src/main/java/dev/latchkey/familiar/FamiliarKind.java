package dev.latchkey.familiar;

import dev.latchkey.server.settings.RealmSettings;
import dev.latchkey.server.settings.RetentionSettings;
import dev.latchkey.server.settings.Setting;
import java.time.Duration;
import java.util.Locale;

/** What an account can have signed in from, each remembered for its own time after the last sign-in. */
enum FamiliarKind {
    DEVICE(RetentionSettings.DEVICE_DAYS),
    NETWORK(RetentionSettings.NETWORK_DAYS);

    private final Setting<Integer> days;

    FamiliarKind(Setting<Integer> days) {
        this.days = days;
    }

    /** As rows name it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    Duration life(RealmSettings settings) {
        return Duration.ofDays(settings.get(days));
    }
}
