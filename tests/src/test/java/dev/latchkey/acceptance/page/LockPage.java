package dev.latchkey.acceptance.page;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** "Sign-in is paused": why, until when, and what to do meanwhile. */
public final class LockPage extends LatchkeyPage {

    public LockPage(Page page) {
        super(page, "locked");
    }

    /** Why sign-in is paused. */
    public String reason() {
        return find("#latchkey-reason").innerText().strip();
    }

    /** The sentence that says until when, with plain spaces. */
    public String until() {
        return find("#latchkey-until").innerText().replaceAll("\\h", " ").strip();
    }

    /** The exact end of the pause, as the page has it for machines. */
    public Instant end() {
        return Instant.parse(find("#latchkey-until").getAttribute("datetime"));
    }

    /** Whether a clock is counting down; only scripts can. */
    public boolean countsDown() {
        return shows("#latchkey-clock");
    }

    /** How long the clock says that it is to the end. */
    public Duration timeLeft() {
        String[] parts = find("#latchkey-clock").innerText().strip().split(":");
        return Duration.ofMinutes(Long.parseLong(parts[0])).plusSeconds(Long.parseLong(parts[1]));
    }

    /** The names of the ways out, in their order. */
    public List<String> ways() {
        return find(".lk-option__name").allInnerTexts();
    }

    /** Starts to write down what the page tells screen readers of the pause. */
    public void listen() {
        tab().evaluate(
                        """
                        () => {
                          window.heard = [];
                          const said = document.getElementById("latchkey-said");
                          new MutationObserver(() => window.heard.push([Date.now(), said.textContent]))
                              .observe(said, { childList: true });
                        }""");
    }

    /** What was heard since {@link #listen}. */
    public List<Said> heard() {
        List<?> heard = (List<?>) tab().evaluate("() => window.heard");
        return heard.stream()
                .map(entry -> (List<?>) entry)
                .map(
                        entry ->
                                new Said(
                                        Instant.ofEpochMilli(((Number) entry.get(0)).longValue()),
                                        (String) entry.get(1)))
                .toList();
    }

    /** Goes to a reset of the password. */
    public ResetIdentifyPage resetPassword() {
        press("reset");
        return new ResetIdentifyPage(tab());
    }

    /** Goes back to sign in with another name. */
    public SignInPage useOtherLogin() {
        press("other-name");
        return new SignInPage(tab());
    }

    /** Whether some of the page is beyond the window's edge. */
    public boolean needsScrollingAside() {
        return (Boolean)
                tab().evaluate(
                                "() => document.documentElement.scrollWidth >"
                                        + " document.documentElement.clientWidth");
    }

    /** Presses the tab key until the element has the focus; an error if it never gets it. */
    public Locator tabTo(String id) {
        Locator element = find("#latchkey-" + id);
        for (int presses = 0; presses < 20; presses++) {
            tab().keyboard().press("Tab");
            if ((Boolean) element.evaluate("it => it === document.activeElement")) {
                return element;
            }
        }
        throw new AssertionError("The tab key never gets to " + id);
    }

    /** Something a screen reader was told, by the browser's clock. */
    public record Said(Instant at, String text) {}
}
