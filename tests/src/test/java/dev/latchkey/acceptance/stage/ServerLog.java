package dev.latchkey.acceptance.stage;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;

/** Reads the server's log. Positions are byte offsets into it. */
public final class ServerLog {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Path file;
    private final TestServerApi server;

    ServerLog(Path file, TestServerApi server) {
        this.file = file;
        this.server = server;
    }

    /** The end of the log as it is now, to read on from later. */
    public long mark() {
        settle();
        return size();
    }

    /** Everything since the server started. */
    public String all() {
        return since(0);
    }

    /** Everything written after the mark and until now. */
    public String since(long mark) {
        settle();
        return read(mark);
    }

    /** Has the server log one line, at INFO. */
    public void write(String line) {
        server.post("log?line=" + URLEncoder.encode(line, StandardCharsets.UTF_8));
    }

    /**
     * Has the server write down more, or less, of one category.
     *
     * @param level such as {@code TRACE}
     * @return goes back to what it was
     */
    public Restore listenTo(String category, String level) {
        String before = setLevel(category, level);
        return () -> setLevel(category, before);
    }

    /** Puts a level back. */
    @FunctionalInterface
    public interface Restore extends AutoCloseable {
        @Override
        void close();
    }

    private String setLevel(String category, String level) {
        return server.put("log-level?category=%s&level=%s".formatted(category, level))
                .get("before")
                .asText();
    }

    /** The file lags behind the server; a line that the server is asked to write shows when it has caught up. */
    private void settle() {
        long from = size();
        String token = UUID.randomUUID().toString();
        write(token);
        Await.until(
                PATIENCE, () -> "the server's log to catch up", () -> read(from).contains(token));
    }

    private long size() {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String read(long mark) {
        try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
            byte[] bytes = new byte[Math.toIntExact(log.length() - mark)];
            log.seek(mark);
            log.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
