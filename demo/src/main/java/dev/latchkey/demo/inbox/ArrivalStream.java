package dev.latchkey.demo.inbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Server-sent events: one {@code arrival} whenever the store has got something new, no content. */
final class ArrivalStream implements HttpHandler {

    private static final int HEARTBEAT_SECONDS = 15;

    private final MessageStore store;

    ArrivalStream(MessageStore store) {
        this.store = store;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        Semaphore arrivals = new Semaphore(0);
        Runnable listener = arrivals::release;
        store.onArrival(listener);
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.sendResponseHeaders(200, 0);
            write(exchange.getResponseBody(), ": open\n\n");
            while (true) {
                boolean arrived = arrivals.tryAcquire(HEARTBEAT_SECONDS, TimeUnit.SECONDS);
                arrivals.drainPermits();
                // The heartbeat finds out that the browser has left.
                write(
                        exchange.getResponseBody(),
                        arrived ? "event: arrival\ndata:\n\n" : ": still here\n\n");
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            store.forget(listener);
        }
    }

    private static void write(OutputStream body, String event) throws IOException {
        body.write(event.getBytes(StandardCharsets.UTF_8));
        body.flush();
    }
}
