package dev.latchkey.acceptance.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The one Chromium of this run. It talks to nobody but the servers of the tests, and draws alike on every machine. */
public final class BrowserProcess implements AutoCloseable {

    private final Playwright playwright;
    private final Browser browser;

    public BrowserProcess() {
        playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(new ChromiumFinder(playwright).find())
                                        .setEnv(environment())
                                        .setArgs(arguments()));
    }

    public Browser browser() {
        return browser;
    }

    private static Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.putAll(PinnedFonts.environment());
        return environment;
    }

    private static List<String> arguments() {
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--disable-lcd-text",
                                "--font-render-hinting=none",
                                "--disable-font-subpixel-positioning",
                                "--host-resolver-rules=MAP * ~NOTFOUND,"
                                        + "EXCLUDE localhost,EXCLUDE 127.0.0.1"));
        // Chromium's sandbox does not work for root, as which containers and CI run.
        if ("root".equals(System.getProperty("user.name"))) {
            arguments.add("--no-sandbox");
        }
        return arguments;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
