package dev.latchkey.acceptance.containers;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The demo's inbox in a browser tab, read as a person reads it. */
final class DemoInbox {

    private static final Pattern MAILED = Pattern.compile("(?<![\\d-])\\d{4} ?\\d{4}(?![\\d-])");
    private static final Pattern SENT_BY_SMS = Pattern.compile("(?<![\\d#])\\d{6}(?!\\d)");
    private static final String LINK = "https?://\\S+";

    private final Page tab;

    private DemoInbox(Page tab) {
        this.tab = tab;
    }

    static DemoInbox open(Page tab, URI address) {
        tab.navigate(address.toString());
        return new DemoInbox(tab);
    }

    /** The code in the newest mail to the address that carries one; waits for it. */
    String codeMailedTo(String address) {
        return code(MAILED, with(address, tab.locator(".mail")).locator(".view.text"));
    }

    /** The code in the first SMS to the number that carries one; waits for it. */
    String codeSentTo(String e164) {
        return code(SENT_BY_SMS, with(e164, tab.locator(".phone")).locator(".bubble"));
    }

    private static Locator with(String text, Locator all) {
        return all.filter(new Locator.FilterOptions().setHasText(text));
    }

    private static String code(Pattern pattern, Locator messages) {
        Locator fitting = messages.filter(new Locator.FilterOptions().setHasText(pattern));
        String text = fitting.first().textContent().replaceAll(LINK, "");
        Matcher code = pattern.matcher(text);
        if (!code.find()) {
            throw new AssertionError("No code in: " + text);
        }
        return code.group().replace(" ", "");
    }
}
