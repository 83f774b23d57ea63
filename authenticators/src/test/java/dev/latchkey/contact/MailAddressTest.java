package dev.latchkey.contact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An address that a message may go to")
class MailAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"anna@mail.example", "  Anna.Petrova+crm@Mail.Example ", "a@b-c.d.example"})
    @DisplayName("is one mailbox, in lower case")
    void isRead(String typed) {
        assertThat(MailAddress.parse(typed).map(MailAddress::text))
                .hasValue(typed.strip().toLowerCase(java.util.Locale.ROOT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "anna",
                "anna@",
                "@mail.example",
                "anna@mail",
                "anna@mail.example,boris@mail.example",
                "anna@mail.example boris@mail.example",
                "boris@mail.example\r\nBcc: anna@mail.example",
                "anna@mail.example%0aBcc:x@y.example",
                "<anna@mail.example>",
                "\"anna\"@mail.example",
                "Anna <anna@mail.example>",
                "anna..petrova@mail.example",
                ".anna@mail.example",
                "anna@-mail.example",
                "anna@[192.0.2.1]",
                "anna@192.0.2.1",
                "аnna@mail.example",
                "anna@maıl.example",
                "anna@mail.example\u200b"
            })
    @DisplayName("is nothing that could be two, carry a header or pass for another [A24]")
    void isRefused(String typed) {
        assertThat(MailAddress.parse(typed)).isEmpty();
    }

    @Test
    @DisplayName("is refused quickly, however long")
    void isRefusedWhenLong() {
        assertThat(MailAddress.parse("a".repeat(100_000) + "@mail.example")).isEmpty();
        assertThat(MailAddress.parse("a".repeat(65) + "@mail.example")).isEmpty();
        assertThat(MailAddress.parse("a@" + "a.".repeat(130) + "example")).isEmpty();
    }

    @Test
    @DisplayName("prints masked")
    void isMasked() {
        assertThat(MailAddress.parse("anna@mail.example").orElseThrow())
                .hasToString("a•••@mail.example");
    }
}
