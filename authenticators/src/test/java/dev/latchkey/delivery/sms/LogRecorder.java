package dev.latchkey.delivery.sms;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Takes down all that is logged while it is open, as a handler would print it. */
final class LogRecorder extends Handler implements AutoCloseable {

    private final Logger root = Logger.getLogger("");
    private final List<String> lines = new CopyOnWriteArrayList<>();

    LogRecorder() {
        root.addHandler(this);
    }

    String all() {
        return String.join("", lines);
    }

    @Override
    public void publish(LogRecord entry) {
        lines.add(entry.getLoggerName() + " " + new SimpleFormatter().format(entry));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        root.removeHandler(this);
    }
}
