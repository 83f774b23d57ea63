package dev.latchkey.launch;

import java.lang.instrument.Instrumentation;

/**
 * A Java agent that ends the JVM it sits in when the process that started it has gone, however that came about: a
 * {@code kill -9} leaves no time for the parent to clean up. Runs inside the server, so it uses the JDK only.
 */
public final class ParentWatch {

    private static final long GRACE_MILLIS = 20_000;

    private ParentWatch() {}

    /**
     * Called by the JVM before the server's main method.
     *
     * @param parentPid decimal id of the process to watch
     */
    public static void premain(String parentPid, Instrumentation unused) {
        long pid = Long.parseLong(parentPid);
        startDaemon("latchkey-parent-watch", () -> endWith(pid));
    }

    private static void endWith(long pid) {
        ProcessHandle.of(pid).ifPresent(parent -> parent.onExit().join());
        startDaemon("latchkey-parent-watch-halt", ParentWatch::haltAfterGrace);
        System.exit(143);
    }

    private static void haltAfterGrace() {
        try {
            Thread.sleep(GRACE_MILLIS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(143);
    }

    private static void startDaemon(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
    }
}
