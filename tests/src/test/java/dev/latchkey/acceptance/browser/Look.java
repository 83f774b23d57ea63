package dev.latchkey.acceptance.browser;

import com.microsoft.playwright.options.ColorScheme;
import java.util.Optional;

/**
 * What kind of browser somebody sits at.
 *
 * @param languageTag the first language of browser and page, such as {@code ru-RU}
 * @param timeZone such as {@code Europe/Moscow}
 * @param colours light or dark
 * @param scripts whether pages may run JavaScript
 * @param width of the window in CSS pixels
 * @param network the IP address that the server sees, the machine's own if empty
 */
public record Look(
        String languageTag,
        String timeZone,
        ColorScheme colours,
        boolean scripts,
        int width,
        Optional<String> network) {

    private static final int DESKTOP = 1280;
    private static final int SMALLEST_PHONE = 320;

    public static Look english() {
        return new Look(
                "en-US", "Europe/London", ColorScheme.LIGHT, true, DESKTOP, Optional.empty());
    }

    public static Look russian() {
        return new Look(
                "ru-RU", "Europe/Moscow", ColorScheme.LIGHT, true, DESKTOP, Optional.empty());
    }

    public Look speaking(String newLanguageTag) {
        return new Look(newLanguageTag, timeZone, colours, scripts, width, network);
    }

    /** In another time zone, such as {@code Asia/Vladivostok}. */
    public Look in(String newTimeZone) {
        return new Look(languageTag, newTimeZone, colours, scripts, width, network);
    }

    public Look dark() {
        return new Look(languageTag, timeZone, ColorScheme.DARK, scripts, width, network);
    }

    public Look withoutScripts() {
        return new Look(languageTag, timeZone, colours, false, width, network);
    }

    public Look onSmallPhone() {
        return new Look(languageTag, timeZone, colours, scripts, SMALLEST_PHONE, network);
    }

    /** From another network, as the proxy in front of the server would tell. */
    public Look from(String ipAddress) {
        return new Look(languageTag, timeZone, colours, scripts, width, Optional.of(ipAddress));
    }
}
