package dev.latchkey.acceptance.containers;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The demo's inbox in a browser tab, read as a person reads it. */
final class DemoInbox {

    private static final Pattern CODE = Pattern.compile("(?<![\\d-])\\d{4} ?\\d{4}(?![\\d-])");
    private static final String LINK = "https?://\\S+";

    private final Page tab;

    private DemoInbox(Page tab) {
        this.tab = tab;
    }

    static DemoInbox open(Page tab, URI address) {
        tab.navigate(address.toString());
        return new DemoInbox(tab);
    }

    /** The code in the first mail to the address that carries one; waits for it. */
    String codeMailedTo(String address) {
        return code(
                tab.locator(".mails > *, .mails details")
                        .filter(new Locator.FilterOptions().setHasText(address))
                        .locator(".view.text")
                        .filter(new Locator.FilterOptions().setHasText(CODE)));
    }

    /** The code in the first SMS to anybody that carries one; waits for it. */
    String codeSentBySms() {
        return code(tab.locator(".bubble").filter(new Locator.FilterOptions().setHasText(CODE)));
    }

    private static String code(Locator messages) {
        String text = messages.first().textContent().replaceAll(LINK, "");
        Matcher code = CODE.matcher(text);
        if (!code.find()) {
            throw new AssertionError("No code in: " + text);
        }
        return code.group().replace(" ", "");
    }
}
