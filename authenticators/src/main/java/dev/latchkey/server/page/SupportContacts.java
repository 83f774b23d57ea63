package dev.latchkey.server.page;

import dev.latchkey.server.settings.RealmSettings;
import dev.latchkey.server.settings.Setting;
import dev.latchkey.server.settings.Settings;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Whom to ask, as pages and messages show it. A contact that is not set has no line. */
public final class SupportContacts {

    private static final Map<String, Setting<Optional<String>>> LINES =
            Map.of(
                    "email", Settings.SUPPORT_EMAIL,
                    "phone", Settings.SUPPORT_PHONE,
                    "url", Settings.SUPPORT_URL,
                    "hours", Settings.SUPPORT_HOURS);

    private SupportContacts() {}

    public static Map<String, String> of(RealmSettings settings) {
        Map<String, String> lines = new LinkedHashMap<>();
        LINES.forEach(
                (name, setting) -> settings.get(setting).ifPresent(text -> lines.put(name, text)));
        return lines;
    }
}
