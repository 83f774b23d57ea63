package dev.latchkey.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;

/** TCP ports of this machine. */
public final class LocalPort {

    private LocalPort() {}

    /**
     * A port that nobody listens on now, chosen by the operating system. Nothing keeps it reserved: bind it soon.
     *
     * @throws UncheckedIOException if the system has none to give
     */
    public static int free() {
        try (ServerSocket probe = new ServerSocket(0)) {
            return probe.getLocalPort();
        } catch (IOException noPort) {
            throw new UncheckedIOException("The system gave no free port", noPort);
        }
    }

    /** Whether a server could listen on this port now, on every address of the machine. */
    public static boolean isFree(int port) {
        try (ServerSocket probe = new ServerSocket(port)) {
            return probe.isBound();
        } catch (IOException busy) {
            return false;
        }
    }
}
