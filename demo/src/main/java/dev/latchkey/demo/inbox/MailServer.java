package dev.latchkey.demo.inbox;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Instant;

/** A real SMTP server that takes mail for anybody and hands it to the store. */
final class MailServer implements AutoCloseable {

    private final GreenMail greenMail;
    private final MessageStore store;
    private final GreenMailUser everybody;

    /** Listens at once; throws {@link IllegalStateException} if the port is taken. */
    MailServer(InetAddress address, int port, MessageStore store) {
        this.store = store;
        this.greenMail =
                new GreenMail(
                        new ServerSetup(port, address.getHostAddress(), ServerSetup.PROTOCOL_SMTP));
        greenMail.start();
        this.everybody = greenMail.setUser("everybody@demo.invalid", "unused");
        users().setMessageDeliveryHandler(this::keep);
    }

    int port() {
        return greenMail.getSmtp().getPort();
    }

    @Override
    public void close() {
        greenMail.stop();
    }

    private GreenMailUser keep(MovingMessage moving, MailAddress recipient)
            throws MessagingException, UserException {
        MimeMessage message = moving.getMessage();
        try {
            String subject = message.getSubject() == null ? "" : message.getSubject();
            String from = from(message);
            var html = MimeParts.first(message, "text/html");
            var text = MimeParts.first(message, "text/plain");
            String source = MimeParts.source(message);
            Instant now = Instant.now();
            store.addMail(
                    id ->
                            new Mail(
                                    id,
                                    now,
                                    from,
                                    recipient.getEmail(),
                                    subject,
                                    html,
                                    text,
                                    source));
            return everybody;
        } catch (IOException unreadable) {
            throw new MessagingException("The message can't be read", unreadable);
        }
    }

    private static String from(MimeMessage message) throws MessagingException, IOException {
        String header = message.getHeader("From", ", ");
        return header == null ? "" : MimeUtility.decodeText(MimeUtility.unfold(header));
    }

    private UserManager users() {
        return greenMail.getUserManager();
    }
}
