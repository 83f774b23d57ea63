package dev.latchkey.demo.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.latchkey.demo.web.Reply;
import dev.latchkey.demo.web.Request;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * An SMS gateway as a vendor would offer one: {@code POST {"to","text","validitySeconds"}}, answered by {@code 200
 * {"id"}}, or by {@code 400 {"error"}} for what is no message.
 */
final class SmsGateway {

    private static final int LONGEST_BODY = 64 * 1024;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final MessageStore store;

    SmsGateway(MessageStore store) {
        this.store = store;
    }

    Reply take(Request request) throws IOException {
        JsonNode message;
        try {
            message = JSON.readTree(request.body(LONGEST_BODY));
        } catch (IOException unreadable) {
            return refuse("the body is no JSON");
        }
        String to = message.path("to").asText().strip();
        String text = message.path("text").asText();
        if (to.isEmpty() || text.isBlank()) {
            return refuse("\"to\" and \"text\" are needed");
        }
        Optional<Duration> validity =
                message.path("validitySeconds").isIntegralNumber()
                        ? Optional.of(Duration.ofSeconds(message.get("validitySeconds").asLong()))
                        : Optional.empty();
        Instant now = Instant.now();
        Sms sms = store.addSms(id -> new Sms(id, now, to, text, validity));
        return Reply.json(200, JSON.createObjectNode().put("id", "demo-" + sms.id()).toString());
    }

    private static Reply refuse(String why) {
        return Reply.json(400, JSON.createObjectNode().put("error", why).toString());
    }
}
