package dev.latchkey.demo;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tells on the console what the start is busy with, and puts a dot behind it every second. */
final class StartProgress implements AutoCloseable {

    // Signs of life in Keycloak's log, and what they mean to somebody who waits.
    private static final Map<String, String> MILESTONES = new LinkedHashMap<>();

    static {
        MILESTONES.put(
                "Updating the configuration",
                "Keycloak takes the pack in (the first time and after changes)");
        MILESTONES.put("Running the server in development mode", "Keycloak starts");
        MILESTONES.put("Initializing database schema", "Keycloak makes its database");
        MILESTONES.put("Importing from directory", "Keycloak reads the realm");
    }

    private final PrintStream out;
    private final Thread dots;
    private String busyWith = "";

    StartProgress(PrintStream out) {
        this.out = out;
        this.dots = new Thread(this::dotEachSecond, "demo-progress");
        dots.setDaemon(true);
        dots.start();
    }

    /** From now on the start is busy with this. */
    synchronized void busyWith(String what) {
        if (!what.equals(busyWith)) {
            endLine();
            out.print("  " + what + " ");
            out.flush();
            busyWith = what;
        }
    }

    /** Listens to Keycloak's log. */
    void heard(String logLine) {
        MILESTONES.forEach(
                (sign, meaning) -> {
                    if (logLine.contains(sign)) {
                        busyWith(meaning);
                    }
                });
    }

    @Override
    public synchronized void close() {
        dots.interrupt();
        endLine();
    }

    private synchronized void dot() {
        if (!busyWith.isEmpty()) {
            out.print('.');
            out.flush();
        }
    }

    private void endLine() {
        if (!busyWith.isEmpty()) {
            out.println();
            busyWith = "";
        }
    }

    private void dotEachSecond() {
        try {
            while (true) {
                Thread.sleep(1000);
                dot();
            }
        } catch (InterruptedException done) {
            Thread.currentThread().interrupt();
        }
    }
}
