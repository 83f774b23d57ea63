package dev.latchkey.acceptance.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A mail server of the tests")
class FaultySmtpTest {

    @ParameterizedTest
    @EnumSource
    @DisplayName("that fails takes no mail")
    void failsToTakeMail(FaultySmtp.Fault fault) {
        try (FaultySmtp server = new FaultySmtp(fault)) {
            assertThatThrownBy(() -> send(server.port())).isInstanceOf(MessagingException.class);
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("that works takes mail, and shows its parts")
    void takesMail() throws MessagingException {
        try (MailServer server = new MailServer()) {
            send(server.port());

            Mail mail = server.awaitMail("anna@crm.example");

            assertThat(mail.subject()).isEqualTo("Забыли пароль?");
            assertThat(mail.code()).hasValue("12345678");
            assertThat(mail.link()).isEqualTo("http://localhost:1/realms/crm/latchkey/r/AbC-9_x");
        }
    }

    private static void send(int port) throws MessagingException {
        Properties settings = new Properties();
        settings.put("mail.smtp.host", "127.0.0.1");
        settings.put("mail.smtp.port", String.valueOf(port));
        settings.put("mail.smtp.timeout", "500");
        MimeMessage message = new MimeMessage(Session.getInstance(settings));
        message.setFrom(new InternetAddress("noreply@crm.example"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress("anna@crm.example"));
        message.setSubject("Забыли пароль?", "UTF-8");
        message.setText(
                "Код: 1234 5678\nhttp://localhost:1/realms/crm/latchkey/r/AbC-9_x\nДо 12.12.2026",
                "UTF-8");
        Transport.send(message);
    }
}
