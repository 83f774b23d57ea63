package dev.latchkey.delivery.sms.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import dev.latchkey.delivery.SmsMessage;
import dev.latchkey.delivery.SmsResult;
import dev.latchkey.delivery.SmsResult.Accepted;
import dev.latchkey.delivery.SmsResult.Failed;
import dev.latchkey.delivery.SmsResult.Reason;
import java.util.Optional;
import java.util.Set;

/**
 * For gateways that answer in JSON.
 *
 * <p>A message is accepted if the status is right, the success mark is there, and no error code is. Where mark and
 * code share one place, as in SMS.ru's {@code status_code}, the listed values are success and all others codes.
 *
 * @param statuses of HTTP that a success may have
 * @param success where the mark of success is
 * @param successValues what the mark may be; empty if any text or number will do
 * @param messageId where the gateway's own id of the message is, if it gives one
 * @param errorCode where the code of a refusal is, if it gives one
 * @param meanings of those codes
 */
public record JsonAnswerRule(
        Set<Integer> statuses,
        AnswerPath success,
        Set<String> successValues,
        Optional<AnswerPath> messageId,
        Optional<AnswerPath> errorCode,
        ErrorMeanings meanings)
        implements AnswerRule {

    public JsonAnswerRule {
        statuses = Set.copyOf(statuses);
        successValues = Set.copyOf(successValues);
    }

    @Override
    public SmsResult read(GatewayAnswer answer, SmsMessage message) {
        Optional<JsonNode> json = json(answer.body());
        Optional<String> refusal = json.flatMap(body -> refusal(body, message));
        if (refusal.isPresent()) {
            return meanings.ofCode(refusal.get(), answer.status());
        }
        if (!statuses.contains(answer.status())) {
            return meanings.ofStatus(answer.status());
        }
        if (json.isEmpty()) {
            return new Failed(Reason.UNREADABLE, "not-json");
        }
        if (success.in(json.get(), message).filter(this::isSuccess).isEmpty()) {
            return new Failed(Reason.UNREADABLE, "no-success-mark");
        }
        return new Accepted(
                messageId
                        .flatMap(path -> path.in(json.get(), message))
                        .map(JsonNode::asText)
                        .orElse(""));
    }

    private static Optional<JsonNode> json(String body) {
        try {
            return Optional.of(Json.parse(body)).filter(JsonNode::isContainerNode);
        } catch (JsonProcessingException notJson) {
            return Optional.empty();
        }
    }

    private Optional<String> refusal(JsonNode body, SmsMessage message) {
        boolean oneMarkForBoth = errorCode.filter(success::equals).isPresent();
        Optional<JsonNode> error =
                errorCode.filter(path -> !oneMarkForBoth).flatMap(path -> path.in(body, message));
        if (error.filter(JsonAnswerRule::saysSomething).isPresent()) {
            return error.map(JsonNode::asText);
        }
        // If only some values of the mark are a "yes", each other one is the gateway's "no".
        return success.in(body, message)
                .filter(mark -> !successValues.isEmpty() && mark.isValueNode() && !isSuccess(mark))
                .map(JsonNode::asText);
    }

    private boolean isSuccess(JsonNode mark) {
        return successValues.isEmpty()
                ? mark.isNumber() || mark.isTextual() && !mark.textValue().isBlank()
                : mark.isValueNode() && successValues.contains(mark.asText());
    }

    /** Not {@code ""}, {@code false}, {@code []} or {@code {}}, which some gateways put where no error is. */
    private static boolean saysSomething(JsonNode error) {
        return error.isContainerNode()
                ? !error.isEmpty()
                : !error.asText().isBlank() && error != BooleanNode.FALSE;
    }
}
