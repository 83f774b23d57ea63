package dev.latchkey.demo.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A small web server, for this machine alone unless it is told to listen elsewhere. */
public final class LocalWebServer implements AutoCloseable {

    private static final Map<String, String> HEADERS =
            Map.of(
                    "Cache-Control", "no-store",
                    "Referrer-Policy", "no-referrer",
                    "X-Content-Type-Options", "nosniff",
                    "Content-Security-Policy",
                            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
                                    + " connect-src 'self'; frame-src 'self'; base-uri 'none';"
                                    + " frame-ancestors 'none'");

    /** Answers one request. */
    @FunctionalInterface
    public interface Handler {

        /** Whatever it throws becomes an error page and a line on the console. */
        Reply handle(Request request) throws IOException, InterruptedException;
    }

    private final HttpServer server;
    private final ExecutorService threads;
    private final Map<String, Handler> routes = new TreeMap<>();

    private LocalWebServer(HttpServer server) {
        this.server = server;
        this.threads =
                Executors.newCachedThreadPool(
                        task -> {
                            Thread thread =
                                    new Thread(task, "web-" + server.getAddress().getPort());
                            thread.setDaemon(true);
                            return thread;
                        });
    }

    /**
     * Binds the port; nothing is served before {@link #start()}.
     *
     * @param address loopback keeps everybody else away
     * @param port 0 asks the system for a free one
     */
    public static LocalWebServer on(InetAddress address, int port) throws IOException {
        return new LocalWebServer(HttpServer.create(new InetSocketAddress(address, port), 0));
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** A route: {@code GET /path}, or {@code GET /path/*} for all below it. The exact one wins. */
    public LocalWebServer route(String methodAndPath, Handler handler) {
        routes.put(methodAndPath, handler);
        return this;
    }

    /** A file of the site, by its name. */
    public LocalWebServer file(Site site, String name, String contentType) {
        return route("GET /" + name, request -> Reply.of(200, contentType, site.resource(name)));
    }

    /** A path whose answer stays open. */
    public LocalWebServer stream(String path, HttpHandler handler) {
        server.createContext(path, handler);
        return this;
    }

    public LocalWebServer start() {
        server.createContext("/", this::serve);
        server.setExecutor(threads);
        server.start();
        return this;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            send(exchange, answer(exchange));
        }
    }

    private Reply answer(HttpExchange exchange) {
        Request request = new Request(exchange);
        boolean head = exchange.getRequestMethod().equals("HEAD");
        String method = head ? "GET" : exchange.getRequestMethod();
        try {
            return find(method, request.path()).handle(request);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Reply.text(503, "The demo is stopping.");
        } catch (IOException | RuntimeException broken) {
            System.err.println("demo: " + method + " " + request.path() + " failed: " + broken);
            return Reply.text(500, "That went wrong: " + broken.getMessage());
        }
    }

    private Handler find(String method, String path) {
        Handler exact = routes.get(method + " " + path);
        if (exact != null) {
            return exact;
        }
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        return routes.getOrDefault(
                method + " " + folder + "*", request -> Reply.text(404, "Nothing here."));
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        HEADERS.forEach(exchange.getResponseHeaders()::set);
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        boolean bodiless = exchange.getRequestMethod().equals("HEAD") || reply.body().length == 0;
        exchange.sendResponseHeaders(reply.status(), bodiless ? -1 : reply.body().length);
        if (!bodiless) {
            exchange.getResponseBody().write(reply.body());
        }
    }
}
