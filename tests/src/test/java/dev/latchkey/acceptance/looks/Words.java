package dev.latchkey.acceptance.looks;

import com.microsoft.playwright.Page;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds words that should not be on a page: raw keys and placeholders, and on Russian pages English. */
final class Words {

    /** What stands on Russian pages in Latin letters: names, and what the samples are filled with. */
    private static final Set<String> NAMES =
            Set.of(
                    "CRM",
                    "QR",
                    "SMS",
                    "ID",
                    "IP",
                    "USB",
                    "NFC",
                    "UTC",
                    "English",
                    "Contoso",
                    "Mail",
                    "Office",
                    "Team",
                    "FreeOTP",
                    "Google",
                    "Microsoft",
                    "Authenticator",
                    "iPhone",
                    "Tablet",
                    "YubiKey",
                    "Anna",
                    "Petrova",
                    "Chrome",
                    "Windows",
                    "CN",
                    "anna",
                    "boris");

    private static final String RAW = "latchkey[A-Z]\\w+|\\$\\{\\S+|\\{\\d}|\\w+Message\\b";
    private static final String LATIN = "(?<![\\w@./:-])[A-Za-z]{2,}(?![\\w@/:-]|\\.\\w)";

    private Words() {}

    static Set<String> strayOn(Page tab, String language) {
        String text = tab.innerText("body").replaceAll("https?://\\S+", "");
        Stream<String> english =
                language.equals("ru")
                        ? matches(LATIN, text).filter(word -> !NAMES.contains(word))
                        : Stream.of();
        return Stream.concat(matches(RAW, text), english).collect(Collectors.toSet());
    }

    private static Stream<String> matches(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().map(MatchResult::group);
    }
}
