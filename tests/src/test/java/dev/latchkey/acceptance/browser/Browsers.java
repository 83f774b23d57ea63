package dev.latchkey.acceptance.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Page;
import dev.latchkey.acceptance.stage.ServerClock;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;

/** The browsers of one test. Each opened one has cookies of its own, as if it were another device. */
public final class Browsers {

    private final Browser browser;
    private final ServerClock clock;
    private final List<BrowserContext> opened = new ArrayList<>();
    private final List<Runnable> afterwards = new ArrayList<>();

    Browsers(Browser browser, ServerClock clock) {
        this.browser = browser;
        this.clock = clock;
    }

    /** A fresh browser in English, showing nothing yet. */
    public Page open() {
        return open(Look.english());
    }

    /** A fresh browser, showing nothing yet. Its clock is the server's and moves with it. */
    public Page open(Look look) {
        BrowserContext context = browser.newContext(options(look));
        opened.add(context);
        if (look.scripts()) {
            followServerClock(context.clock());
        }
        return context.newPage();
    }

    /** Another tab of the same browser. */
    public static Page newTab(Page page) {
        return page.context().newPage();
    }

    private static Browser.NewContextOptions options(Look look) {
        Browser.NewContextOptions options =
                new Browser.NewContextOptions()
                        .setLocale(look.languageTag())
                        .setTimezoneId(look.timeZone())
                        .setColorScheme(look.colours())
                        .setJavaScriptEnabled(look.scripts())
                        .setViewportSize(look.width(), 900);
        look.network()
                .ifPresent(
                        address -> options.setExtraHTTPHeaders(Map.of("X-Forwarded-For", address)));
        return options;
    }

    private void followServerClock(Clock pages) {
        pages.install(new Clock.InstallOptions().setTime(Date.from(clock.now())));
        afterwards.add(clock.follow(step -> pages.fastForward(step.toMillis())));
    }

    List<Page> pages() {
        return opened.stream().flatMap(context -> context.pages().stream()).toList();
    }

    void close() {
        afterwards.forEach(Runnable::run);
        opened.forEach(BrowserContext::close);
    }
}
