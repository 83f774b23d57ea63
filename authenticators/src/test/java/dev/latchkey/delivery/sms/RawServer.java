package dev.latchkey.delivery.sms;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** A server that says what no HTTP server would, at the pace that a test wants. */
final class RawServer implements AutoCloseable {

    /** What happens on a connection; it is closed afterwards. */
    @FunctionalInterface
    interface Behaviour {
        void talk(Socket connection) throws Exception;
    }

    private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final AtomicInteger connections = new AtomicInteger();

    RawServer(Behaviour behaviour) throws IOException {
        Thread acceptor = new Thread(() -> accept(behaviour), "raw-server");
        acceptor.setDaemon(true);
        acceptor.start();
    }

    private void accept(Behaviour behaviour) {
        while (!listener.isClosed()) {
            try (Socket connection = listener.accept()) {
                connections.incrementAndGet();
                behaviour.talk(connection);
            } catch (Exception clientGone) {
                // The next one, or the end of the loop.
            }
        }
    }

    String url(String scheme) {
        return scheme + "://127.0.0.1:" + listener.getLocalPort() + "/sms";
    }

    int connections() {
        return connections.get();
    }

    /** Takes in the head of a request. */
    static void readHead(Socket connection) throws IOException {
        StringBuilder head = new StringBuilder();
        while (!head.toString().endsWith("\r\n\r\n")) {
            int next = connection.getInputStream().read();
            if (next < 0) {
                throw new IOException("The client hung up");
            }
            head.append((char) next);
        }
    }

    /** Sends something that never ends, a byte at a time, until the client hangs up. */
    static void drip(Socket connection, String beginning) throws Exception {
        OutputStream out = connection.getOutputStream();
        out.write(beginning.getBytes(StandardCharsets.US_ASCII));
        while (true) {
            out.write('x');
            out.flush();
            Thread.sleep(50);
        }
    }

    /** Says nothing until the client hangs up. */
    static void staySilent(Socket connection) throws IOException {
        connection.getInputStream().transferTo(OutputStream.nullOutputStream());
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
