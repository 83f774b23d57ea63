package dev.latchkey.acceptance.grants;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.stage.Await;
import dev.latchkey.acceptance.stage.TestMachine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Everybody's phone, where Keycloak asks by backchannel (CIBA) whether its owner agrees to a sign-in elsewhere. Remembers
 * the last question to each.
 */
public final class Phones implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, String> questions = new ConcurrentHashMap<>();
    private final HttpServer server;

    /** Starts on a free port. */
    public Phones() {
        try {
            server = HttpServer.create(new InetSocketAddress(TestMachine.listenAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::remember);
        server.start();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** The user agrees to the last question. */
    void agree(TestUser user) {
        String question =
                Await.value(
                        Duration.ofSeconds(15),
                        () -> "a question to " + user,
                        () -> Optional.ofNullable(questions.remove(user.username())));
        HttpRequest answer =
                HttpRequest.newBuilder(answersTo(user.realm()))
                        .header("Authorization", question)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"status\":\"SUCCEED\"}"))
                        .build();
        try {
            int status =
                    HttpClient.newHttpClient()
                            .send(answer, HttpResponse.BodyHandlers.discarding())
                            .statusCode();
            if (status != 200) {
                throw new AssertionError("The server did not take the answer: HTTP " + status);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static URI answersTo(TestRealm realm) {
        return URI.create(realm.uri() + "/protocol/openid-connect/ext/ciba/auth/callback");
    }

    private void remember(HttpExchange exchange) throws IOException {
        try (exchange) {
            String user = JSON.readTree(exchange.getRequestBody()).get("login_hint").asText();
            questions.put(user, exchange.getRequestHeaders().getFirst("Authorization"));
            exchange.sendResponseHeaders(201, -1);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
