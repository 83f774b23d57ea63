package dev.latchkey.acceptance.looks;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.util.List;
import java.util.Locale;

/**
 * At what kind of screen somebody looks.
 *
 * @param width of the window, in CSS pixels
 * @param height of the window; a picture is as tall as what it shows
 * @param pictured width of the picture, of the middle of the window: all that stands at its sides is empty
 */
record View(String size, int width, int height, int pictured, ColorScheme colours) {

    static final View WIDE_LIGHT = wide(ColorScheme.LIGHT);
    static final View WIDE_DARK = wide(ColorScheme.DARK);

    /** 320 px is a small phone, and a desktop of 1280 px at a zoom of 400 % (WCAG 1.4.10). */
    static final View NARROW_LIGHT = narrow(ColorScheme.LIGHT);

    static final View NARROW_DARK = narrow(ColorScheme.DARK);

    static final List<View> ALL = List.of(WIDE_LIGHT, WIDE_DARK, NARROW_LIGHT, NARROW_DARK);

    /** Of which there are pictures: colours and widths do not depend on one another, so not each with each. */
    static final List<View> PICTURED = List.of(WIDE_LIGHT, NARROW_DARK);

    private static View wide(ColorScheme colours) {
        return new View("wide", 1280, 720, 640, colours);
    }

    private static View narrow(ColorScheme colours) {
        return new View("narrow", 320, 568, 320, colours);
    }

    /** Shows a tab like this. */
    void shape(Page tab) {
        tab.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
        tab.setViewportSize(width, height);
    }

    /** What the tab shows, from top to bottom. */
    Picture picture(Page tab) {
        int all = (int) tab.evaluate("() => document.documentElement.scrollHeight");
        return Picture.of(
                tab.screenshot(
                        new Page.ScreenshotOptions()
                                .setFullPage(true)
                                .setAnimations(ScreenshotAnimations.DISABLED)
                                .setClip((width - pictured) / 2.0, 0, pictured, all)));
    }

    /** How many pixels of the document lie beyond the window's edge. */
    static int overflow(Page tab) {
        return (int)
                tab.evaluate(
                        "() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }

    /** Such as {@code wide-dark}. */
    @Override
    public String toString() {
        return size + "-" + colours.name().toLowerCase(Locale.ROOT);
    }
}
