package dev.latchkey.acceptance.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.latchkey.acceptance.stage.Await;
import dev.latchkey.acceptance.stage.TestMachine;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A real SMTP server that takes mail for every address and shows each mailbox to the tests. */
public final class MailServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final GreenMail greenMail;

    /** Starts on a free port. */
    public MailServer() {
        greenMail =
                new GreenMail(
                        new ServerSetup(
                                0,
                                TestMachine.listenAddress().getHostAddress(),
                                ServerSetup.PROTOCOL_SMTP));
        greenMail.start();
    }

    public int port() {
        return greenMail.getSmtp().getPort();
    }

    /** All mails for the address so far, oldest first. */
    public List<Mail> mailsTo(String address) {
        return Arrays.stream(greenMail.getReceivedMessages())
                .filter(m -> Mail.recipients(m).stream().anyMatch(address::equalsIgnoreCase))
                .map(Mail::of)
                .toList();
    }

    /** All mails for anybody so far, oldest first. */
    public List<Mail> all() {
        return Arrays.stream(greenMail.getReceivedMessages()).map(Mail::of).toList();
    }

    /** The only mail for the address; waits for it. More than one by then is an error. */
    public Mail awaitMail(String address) {
        awaitMails(address, 1);
        List<Mail> mails = mailsTo(address);
        if (mails.size() != 1) {
            throw new AssertionError("Expected one mail, got " + mails.size());
        }
        return mails.get(0);
    }

    /** The newest mail for the address that fits; waits for it. */
    public Mail awaitMail(String address, String what, Predicate<Mail> fits) {
        return Await.value(
                PATIENCE,
                () -> "a mail to %s: %s; got %s".formatted(address, what, subjects(address)),
                () -> mailsTo(address).stream().filter(fits).reduce((older, newer) -> newer));
    }

    /** At least so many mails for the address, oldest first; waits for them. */
    public List<Mail> awaitMails(String address, int count) {
        return Await.value(
                PATIENCE,
                () -> "%d mails to %s; got %s".formatted(count, address, subjects(address)),
                () -> Optional.of(mailsTo(address)).filter(mails -> mails.size() >= count));
    }

    private List<String> subjects(String address) {
        return mailsTo(address).stream().map(Mail::subject).toList();
    }

    @Override
    public void close() {
        greenMail.stop();
    }
}
