package dev.latchkey.acceptance.measure;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page costs somebody who comes for the first time.
 *
 * @param bytes of it and of all that it loads, as they come over the wire
 * @param blocking sheets and scripts that the browser waits for before it shows anything
 */
public record PageWeight(long bytes, List<String> blocking) {

    /** Loads the page that the tab shows once more, without the browser's memory. */
    public static PageWeight of(Page tab) {
        CDPSession browser = tab.context().newCDPSession(tab);
        browser.send("Network.enable");
        JsonObject off = new JsonObject();
        off.addProperty("cacheDisabled", true);
        browser.send("Network.setCacheDisabled", off);
        List<Request> loaded = new CopyOnWriteArrayList<>();
        Consumer<Request> listener = loaded::add;
        tab.onRequestFinished(listener);
        String source = tab.reload().text();
        tab.waitForLoadState(LoadState.NETWORKIDLE);
        tab.offRequestFinished(listener);
        long bytes = loaded.stream().mapToLong(r -> r.sizes().responseBodySize).sum();
        return new PageWeight(bytes, blockingIn(source));
    }

    static List<String> blockingIn(String source) {
        Document page = Jsoup.parse(source);
        Stream<String> sheets =
                page.select("link[rel=stylesheet]").stream().map(sheet -> sheet.attr("href"));
        Stream<String> scripts =
                page.select("script[src]:not([defer]):not([async]):not([type=module])").stream()
                        .map((Element script) -> script.attr("src"));
        return Stream.concat(sheets, scripts).toList();
    }
}
