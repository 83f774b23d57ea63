package dev.latchkey.delivery.sms.http;

import java.util.regex.Pattern;

/** What may go into an SMS: no control characters but the line break, and nothing that turns the text around it. */
final class PlainText {

    /** Also halves of a character, which no encoding can carry. */
    private static final Pattern UNFIT =
            Pattern.compile(
                    "[\\p{Cc}\\p{Cs}\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069&&[^\\n]]");

    private PlainText() {}

    static String of(String text) {
        return UNFIT.matcher(text).replaceAll("");
    }

    static String oneLine(String text) {
        return of(text).replace("\n", "");
    }
}
