package dev.latchkey.benchmarks;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.LoadState;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How long a browser takes to paint the largest part of a page, from nothing in its memory. */
final class Painting implements AutoCloseable {

    private static final String OBSERVE =
            """
            new PerformanceObserver((list) => {
              window.largest = list.getEntries().at(-1).startTime;
            }).observe({ type: "largest-contentful-paint", buffered: true });""";

    private final Playwright playwright;
    private final Browser browser;

    Painting() {
        playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(chromium())
                                        .setArgs(arguments()));
    }

    /** Milliseconds to the largest contentful paint. */
    double of(URI address) {
        try (BrowserContext context = browser.newContext()) {
            context.addInitScript(OBSERVE);
            Page page = context.newPage();
            page.navigate(address.toString());
            page.waitForLoadState(LoadState.NETWORKIDLE);
            page.waitForFunction("() => window.largest > 0");
            return ((Number) page.evaluate("window.largest")).doubleValue();
        }
    }

    private static Path chromium() {
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(
                        name ->
                                Stream.of(System.getenv("PATH").split(":"))
                                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No Chromium on the PATH"));
    }

    private static List<String> arguments() {
        // Chromium's sandbox does not work for root, as which containers run.
        return "root".equals(System.getProperty("user.name")) ? List.of("--no-sandbox") : List.of();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
