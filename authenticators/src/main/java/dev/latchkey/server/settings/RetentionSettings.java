package dev.latchkey.server.settings;

import java.util.List;

/**
 * How long the pack remembers what it need not forget at once. The least that can be set is what the defence needs: nothing here
 * makes a lock end early, and no contact loses its say about a change.
 */
public final class RetentionSettings {

    public static final Setting<Integer> DEVICE_DAYS =
            new Setting<>(
                    "latchkey.retention.deviceDays",
                    "365",
                    SettingTypes.number(30, 365),
                    "Days after the last sign-in there in which an account knows a device.");

    public static final Setting<Integer> NETWORK_DAYS =
            new Setting<>(
                    "latchkey.retention.networkDays",
                    "90",
                    SettingTypes.number(7, 365),
                    "Days after the last sign-in from there in which an account knows a network.");

    /** Below a month who guesses slowly would begin anew too often (R01). */
    public static final Setting<Integer> FAILURE_DAYS =
            new Setting<>(
                    "latchkey.retention.failureDays",
                    "90",
                    SettingTypes.number(30, 365),
                    "Days in which the length of a row of wrong tries is remembered after they stopped counting towards a lock.");

    /** Below a week an end would be told of twice: that long it is news. */
    public static final Setting<Integer> REMINDER_DAYS =
            new Setting<>(
                    "latchkey.retention.reminderDays",
                    "365",
                    SettingTypes.number(30, 730),
                    "Days after a licence's end in which it is remembered who was told of it; a later renewal is told to nobody.");

    private static final List<Setting<?>> ALL =
            List.of(DEVICE_DAYS, NETWORK_DAYS, FAILURE_DAYS, REMINDER_DAYS);

    private RetentionSettings() {}

    static List<Setting<?>> all() {
        return ALL;
    }
}
