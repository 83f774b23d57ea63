package dev.latchkey.acceptance.mail;

import dev.latchkey.acceptance.stage.TestMachine;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** SMTP servers as they fail in the field. Point one realm at it and the others keep their mail. */
public final class FaultySmtp implements AutoCloseable {

    /** The ways of failing. */
    public enum Fault {
        /** Takes the connection and never says a word. */
        SILENT,
        /** Is polite until the message has been given over, then refuses it. */
        REFUSES_MESSAGE,
        /** Knows no recipient. */
        REFUSES_RECIPIENT,
        /** Hangs up in the middle of the message. */
        HANGS_UP,
        /** Talks, but not SMTP. */
        GARBAGE,
        /** Takes its time to say that it takes nothing. */
        SLOW
    }

    /** How long {@link Fault#SLOW} takes to answer. */
    public static final Duration DELAY = Duration.ofMillis(300);

    private final Fault fault;
    private final ServerSocket door;
    private final ExecutorService threads =
            Executors.newCachedThreadPool(
                    task -> {
                        Thread thread = new Thread(task, "faulty-smtp");
                        thread.setDaemon(true);
                        return thread;
                    });
    private final AtomicInteger connections = new AtomicInteger();
    private final List<Mail> refused = new CopyOnWriteArrayList<>();

    /** Starts on a free port. */
    public FaultySmtp(Fault fault) {
        this.fault = fault;
        try {
            door = new ServerSocket(0, 50, TestMachine.listenAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::open);
    }

    public int port() {
        return door.getLocalPort();
    }

    /** How many have tried to hand mail over. */
    public int connections() {
        return connections.get();
    }

    /** The mails that were given over in vain, oldest first: what their readers never got. */
    public List<Mail> refused() {
        return List.copyOf(refused);
    }

    private void open() {
        while (!door.isClosed()) {
            try {
                Socket visitor = door.accept();
                connections.incrementAndGet();
                threads.execute(() -> talk(visitor));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket visitor) {
        try (visitor;
                BufferedReader in =
                        new BufferedReader(
                                new InputStreamReader(
                                        visitor.getInputStream(), StandardCharsets.US_ASCII))) {
            OutputStream out = visitor.getOutputStream();
            if (fault == Fault.SLOW) {
                LockSupport.parkNanos(DELAY.toNanos());
                say(out, "554 5.3.2 not today");
                return;
            }
            if (fault != Fault.SILENT) {
                say(out, fault == Fault.GARBAGE ? "<html>Welcome</html>" : "220 ready");
            }
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String command = line.toUpperCase(Locale.ROOT);
                if (command.startsWith("DATA")) {
                    say(out, "354 go on");
                    if (fault == Fault.HANGS_UP) {
                        return;
                    }
                    refused.add(Mail.of(message(in)));
                    say(out, "554 5.7.1 refused");
                } else if (command.startsWith("RCPT") && fault == Fault.REFUSES_RECIPIENT) {
                    say(out, "550 5.1.1 no such user");
                } else if (fault != Fault.SILENT) {
                    say(out, fault == Fault.GARBAGE ? "{}" : "250 fine");
                }
            }
        } catch (IOException visitorLeft) {
            // As visitors of a broken server do.
        }
    }

    private static String message(BufferedReader in) throws IOException {
        StringBuilder message = new StringBuilder();
        for (String line = in.readLine(); line != null && !".".equals(line); line = in.readLine()) {
            message.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
        }
        return message.toString();
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            threads.shutdownNow();
        }
    }
}
