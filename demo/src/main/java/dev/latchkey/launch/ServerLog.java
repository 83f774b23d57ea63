package dev.latchkey.launch;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/** What a server process prints: into a file as it comes, to a listener line by line, its end kept for error messages. */
final class ServerLog {

    private static final int TAIL_LINES = 40;

    private final Path file;
    private final Consumer<String> listener;
    private final Deque<String> tail = new ArrayDeque<>();
    private Thread reader;

    ServerLog(Path file, Consumer<String> listener) {
        this.file = file;
        this.listener = listener;
    }

    Path file() {
        return file;
    }

    synchronized List<String> tail() {
        return List.copyOf(tail);
    }

    /** Appends all that the process prints to the file, until the process and its children have closed their output. */
    void follow(Process process) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        BufferedWriter writer =
                Files.newBufferedWriter(
                        file,
                        StandardCharsets.UTF_8,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND);
        reader = new Thread(() -> copy(process, writer), "keycloak-log-" + process.pid());
        reader.setDaemon(true);
        reader.start();
    }

    /** Waits until the last line is in the file; call it when the process has ended. */
    void awaitEnd() throws InterruptedException {
        reader.join(5_000);
    }

    private void copy(Process process, BufferedWriter writer) {
        try (writer;
                BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                writer.write(line);
                writer.newLine();
                writer.flush();
                remember(line);
                listener.accept(line);
            }
        } catch (IOException broken) {
            if (process.isAlive()) {
                throw new UncheckedIOException("Could not follow the server's output", broken);
            }
        }
    }

    private synchronized void remember(String line) {
        tail.addLast(line);
        if (tail.size() > TAIL_LINES) {
            tail.removeFirst();
        }
    }
}
