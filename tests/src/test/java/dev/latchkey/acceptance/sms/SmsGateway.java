package dev.latchkey.acceptance.sms;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okForContentType;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import dev.latchkey.acceptance.stage.Await;
import dev.latchkey.acceptance.stage.TestMachine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A stand-in for the HTTP gateway that an operator buys, behind the pack's own {@code generic} provider. Remembers every
 * request, whatever it answered.
 */
public final class SmsGateway implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration LONGER_THAN_ANY_CLIENT_WAITS = Duration.ofSeconds(20);
    private static final String TAKEN = "{\"id\":\"m-1\"}";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Sms> received = new CopyOnWriteArrayList<>();
    private final int port;
    private WireMockServer server;
    private GatewayMode mode;

    /** Starts on a free port, taking messages. */
    public SmsGateway() {
        server = startOn(0);
        port = server.port();
        behave(GatewayMode.OK);
    }

    /** Where the server under test posts {@code {"to": ..., "text": ...}}. */
    public String url() {
        return "http://127.0.0.1:" + port + "/send";
    }

    public int port() {
        return port;
    }

    /** Changes the behaviour; {@link dev.latchkey.acceptance.stage.StageExtension} goes back to OK after each test. */
    public void behave(GatewayMode newMode) {
        if (newMode == mode) {
            return;
        }
        if (newMode == GatewayMode.DOWN) {
            server.stop();
        } else {
            if (mode == GatewayMode.DOWN) {
                server = startOn(port);
            }
            server.resetMappings();
            server.stubFor(any(anyUrl()).willReturn(answer(newMode)));
        }
        mode = newMode;
    }

    /** Every message that the gateway was asked to send to the number, oldest first, accepted or not. */
    public List<Sms> messagesTo(String e164) {
        return received.stream().filter(sms -> sms.to().equals(e164)).toList();
    }

    /** Every message to anybody, oldest first. */
    public List<Sms> all() {
        return List.copyOf(received);
    }

    /** The only message to the number; waits for it. More than one by then is an error. */
    public Sms awaitSms(String e164) {
        List<Sms> messages = awaitMessages(e164, 1);
        if (messages.size() != 1) {
            throw new AssertionError("Expected one SMS, got " + messages.size());
        }
        return messages.get(0);
    }

    /** At least so many messages to the number, oldest first; waits for them. */
    public List<Sms> awaitMessages(String e164, int count) {
        return Await.value(
                PATIENCE,
                () -> "%d SMS to %s; got %s".formatted(count, e164, messagesTo(e164)),
                () -> Optional.of(messagesTo(e164)).filter(sms -> sms.size() >= count));
    }

    private WireMockServer startOn(int wantedPort) {
        WireMockServer started =
                new WireMockServer(
                        options()
                                .bindAddress(TestMachine.listenAddress().getHostAddress())
                                .port(wantedPort)
                                .disableRequestJournal());
        started.addMockServiceRequestListener((request, response) -> remember(request));
        started.start();
        return started;
    }

    /** Whoever asks for headers only wants to know whether there is a gateway. */
    private void remember(Request request) {
        if (request.getMethod().equals(RequestMethod.HEAD)) {
            return;
        }
        try {
            JsonNode message = JSON.readTree(request.getBodyAsString());
            received.add(new Sms(message.path("to").asText(), message.path("text").asText()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The server under test posted no JSON", e);
        }
    }

    private static ResponseDefinitionBuilder answer(GatewayMode mode) {
        return switch (mode) {
            case OK -> okJson(TAKEN);
            case BROKEN -> serverError().withBody("Internal error");
            case SLOW ->
                    okJson(TAKEN)
                            .withFixedDelay(
                                    Math.toIntExact(LONGER_THAN_ANY_CLIENT_WAITS.toMillis()));
            case GARBAGE -> okForContentType("text/html", "<html><body>It works!</body></html>");
            case REFUSING -> okJson("{\"error\":\"not-now\"}");
            case DOWN -> throw new IllegalArgumentException("Nobody answers when it is down");
        };
    }

    @Override
    public void close() {
        server.stop();
    }
}
