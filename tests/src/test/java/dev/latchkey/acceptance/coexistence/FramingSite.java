package dev.latchkey.acceptance.coexistence;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** An attacker's site that shows other sites' pages in frames of its own, to have visitors click on them unawares. */
final class FramingSite implements AutoCloseable {

    private final HttpServer server;

    private FramingSite(HttpServer server) {
        this.server = server;
    }

    /** Opens on a free port. */
    static FramingSite showing(Map<String, URI> pagesByFrame) {
        String frames =
                pagesByFrame.entrySet().stream()
                        .map(
                                f ->
                                        "<iframe name='%s' src='%s'></iframe>"
                                                .formatted(f.getKey(), f.getValue()))
                        .collect(Collectors.joining("", "<!doctype html>", ""));
        byte[] page = frames.getBytes(StandardCharsets.UTF_8);
        try {
            HttpServer server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
            server.createContext(
                    "/",
                    exchange -> {
                        try (exchange) {
                            exchange.getResponseHeaders().set("Content-Type", "text/html");
                            exchange.sendResponseHeaders(200, page.length);
                            exchange.getResponseBody().write(page);
                        }
                    });
            server.start();
            return new FramingSite(server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Under another host name than the server under test, so that it is another site to browsers. */
    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
