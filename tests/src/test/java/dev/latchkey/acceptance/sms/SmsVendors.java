package dev.latchkey.acceptance.sms;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.latchkey.acceptance.stage.Await;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Stand-ins for vendors that the pack knows by name, as their documentation has them: SMSC, SMS.RU and Vonage. What they do
 * is told number by number, so that tests keep apart.
 */
public final class SmsVendors implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final List<Sent> sent = new CopyOnWriteArrayList<>();
    private final Set<String> broken = ConcurrentHashMap.newKeySet();
    private final Set<String> replacedAtOnce = ConcurrentHashMap.newKeySet();
    private final Set<String> replacedLate = ConcurrentHashMap.newKeySet();
    private final AtomicInteger ids = new AtomicInteger();
    private final HttpServer server;

    /** Starts on a free port. */
    public SmsVendors() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/sys/send.php", e -> answer(e, this::smsc));
        server.createContext("/sys/status.php", e -> answer(e, this::smscStatus));
        server.createContext("/sms/send", e -> answer(e, this::smsRu));
        server.createContext("/sms/json", e -> answer(e, this::vonage));
        server.start();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** Every vendor answers messages to that number with HTTP 500. */
    public void breakDownFor(String e164) {
        broken.add(e164);
    }

    /** SMSC says with its very answer that the SIM was replaced. */
    public void simReplacedAtOnce(String e164) {
        replacedAtOnce.add(e164);
    }

    /** SMSC takes messages to that number, and says so when it is asked what became of them. */
    public void simReplacedLate(String e164) {
        replacedLate.add(e164);
    }

    /** Messages to the number that vendors were asked to send, oldest first, taken or not. */
    public List<Sent> to(String e164) {
        return sent.stream().filter(message -> message.sms().to().equals(e164)).toList();
    }

    /** The only message to the number; waits for it. */
    public Sent await(String e164) {
        List<Sent> messages =
                Await.value(
                        PATIENCE,
                        () -> "an SMS through a vendor",
                        () -> Optional.of(to(e164)).filter(found -> !found.isEmpty()));
        if (messages.size() != 1) {
            throw new AssertionError("Expected one SMS, got " + messages);
        }
        return messages.get(0);
    }

    private Answer smsc(Map<String, String> form) {
        String number = form.get("phones");
        if (remember("smsc", number, form.get("mes"), form.get("valid"))) {
            return Answer.BROKEN;
        }
        String error = replacedAtOnce.contains(number) ? "219" : "0";
        return Answer.ok(
                "{\"id\":%d,\"cnt\":1,\"phones\":[{\"phone\":\"x\",\"error\":\"%s\"}]}"
                        .formatted(ids.incrementAndGet(), error));
    }

    private Answer smscStatus(Map<String, String> form) {
        boolean replaced = replacedLate.contains(form.get("phone"));
        return Answer.ok(
                replaced
                        ? "{\"status\":20,\"last_date\":\"\",\"flag\":1,\"err\":219}"
                        : "{\"status\":0,\"last_date\":\"\",\"flag\":1,\"err\":0}");
    }

    private Answer smsRu(Map<String, String> form) {
        String digits = form.get("to");
        if (remember("sms-ru", "+" + digits, form.get("msg"), form.get("ttl"))) {
            return Answer.BROKEN;
        }
        return Answer.ok(
                "{\"status\":\"OK\",\"status_code\":100,\"sms\":{\"%s\":{\"status\":\"OK\",\"status_code\":100,\"sms_id\":\"1-%d\"}}}"
                        .formatted(digits, ids.incrementAndGet()));
    }

    private Answer vonage(Map<String, String> form) {
        if (remember("vonage", "+" + form.get("to"), form.get("text"), form.get("ttl"))) {
            return Answer.BROKEN;
        }
        return Answer.ok(
                "{\"message-count\":\"1\",\"messages\":[{\"status\":\"0\",\"message-id\":\"0C%d\"}]}"
                        .formatted(ids.incrementAndGet()));
    }

    /** Whether the vendor breaks down over this message. */
    private boolean remember(String vendor, String number, String text, String validity) {
        sent.add(new Sent(vendor, new Sms(number, text), validity));
        return broken.contains(number);
    }

    private static void answer(HttpExchange exchange, Vendor vendor) throws IOException {
        try (exchange) {
            String body =
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Map<String, String> form =
                    Stream.of(body.split("&"))
                            .map(field -> field.split("=", 2))
                            .collect(
                                    Collectors.toMap(
                                            field -> field[0],
                                            field ->
                                                    URLDecoder.decode(
                                                            field[1], StandardCharsets.UTF_8)));
            Answer answer = vendor.answer(form);
            byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /**
     * One SMS as a vendor was asked to send it.
     *
     * @param validity in the vendor's own way
     */
    public record Sent(String vendor, Sms sms, String validity) {}

    @FunctionalInterface
    private interface Vendor {
        Answer answer(Map<String, String> form);
    }

    private record Answer(int status, String body) {

        static final Answer BROKEN = new Answer(500, "Internal error");

        static Answer ok(String json) {
            return new Answer(200, json);
        }
    }
}
