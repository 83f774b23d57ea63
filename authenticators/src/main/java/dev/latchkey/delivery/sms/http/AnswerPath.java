package dev.latchkey.delivery.sms.http;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.latchkey.delivery.SmsMessage;
import java.util.Optional;

/**
 * A place in a JSON answer, as a JSON Pointer (RFC 6901): {@code /messages/0/status}. {@code {to}} and {@code
 * {to-digits}} in it stand for the recipient, under whose number some gateways file their answer.
 */
public record AnswerPath(String pointer) {

    /**
     * @throws IllegalArgumentException if this is no JSON Pointer
     */
    public AnswerPath {
        if (pointer.isEmpty()) {
            throw new IllegalArgumentException("must not be empty");
        }
        try {
            JsonPointer.compile(pointer);
        } catch (IllegalArgumentException notAPointer) {
            throw new IllegalArgumentException(
                    "must be a JSON Pointer, such as /messages/0/id", notAPointer);
        }
    }

    /** What is there; empty if nothing is. */
    Optional<JsonNode> in(JsonNode answer, SmsMessage message) {
        String filled =
                pointer.replace(Placeholder.TO.token(), message.to())
                        .replace(Placeholder.TO_DIGITS.token(), message.to().substring(1));
        JsonNode found = answer.at(filled);
        return found.isMissingNode() || found.isNull() ? Optional.empty() : Optional.of(found);
    }
}
