package dev.latchkey.acceptance.contactcode;

import dev.latchkey.acceptance.mail.Mail;
import dev.latchkey.acceptance.sms.Sms;
import dev.latchkey.acceptance.stage.Await;
import dev.latchkey.acceptance.stage.Stage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The codes that have come to a contact in place of a second factor; other messages that come there are none of them. */
final class Codes {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private Codes() {}

    /** The first code that came to the number or address. */
    static String first(Stage stage, String contact) {
        return await(stage, contact, 1);
    }

    /** The code that came there as the {@code n}-th, from 1; waits for it. */
    static String await(Stage stage, String contact, int n) {
        return Await.value(
                PATIENCE,
                () -> "code %d to %s".formatted(n, contact),
                () ->
                        Optional.of(to(stage, contact))
                                .filter(c -> c.size() >= n)
                                .map(c -> c.get(n - 1)));
    }

    /** All of them so far, oldest first. */
    static List<String> to(Stage stage, String contact) {
        return contact.contains("@")
                ? stage.mail().mailsTo(contact).stream()
                        .filter(mail -> mail.text().contains("in place of the second factor"))
                        .map(Mail::code)
                        .flatMap(Optional::stream)
                        .toList()
                : stage.sms().messagesTo(contact).stream()
                        .filter(sms -> sms.text().startsWith("Your sign-in code"))
                        .map(Sms::code)
                        .flatMap(Optional::stream)
                        .toList();
    }

    /** A code of the same length that is not it. */
    static String notThis(String code) {
        char last = code.charAt(code.length() - 1);
        return code.substring(0, code.length() - 1) + (char) ('0' + (last - '0' + 1) % 10);
    }
}
