package dev.latchkey.delivery.sms.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import dev.latchkey.delivery.SmsMessage;
import dev.latchkey.delivery.SmsResult;
import dev.latchkey.delivery.SmsResult.Accepted;
import dev.latchkey.delivery.SmsResult.Failed;
import dev.latchkey.delivery.SmsResult.Reason;
import java.util.List;
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
 * @param errorCodes where the code of a refusal may be; the first place that has one counts
 * @param noError what stands there if there is no error
 * @param meanings of those codes
 */
public record JsonAnswerRule(
        Set<Integer> statuses,
        AnswerPath success,
        Set<String> successValues,
        Optional<AnswerPath> messageId,
        List<AnswerPath> errorCodes,
        Set<String> noError,
        ErrorMeanings meanings)
        implements AnswerRule {

    public JsonAnswerRule {
        statuses = Set.copyOf(statuses);
        successValues = Set.copyOf(successValues);
        errorCodes = List.copyOf(errorCodes);
        noError = Set.copyOf(noError);
    }

    /** With one place at the most for the code of a refusal, where any text or number is one. */
    public JsonAnswerRule(
            Set<Integer> statuses,
            AnswerPath success,
            Set<String> successValues,
            Optional<AnswerPath> messageId,
            Optional<AnswerPath> errorCode,
            ErrorMeanings meanings) {
        this(
                statuses,
                success,
                successValues,
                messageId,
                errorCode.stream().toList(),
                Set.of(),
                meanings);
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
        Optional<JsonNode> error =
                errorCodes.stream()
                        .filter(path -> !path.equals(success))
                        .flatMap(path -> path.in(body, message).stream())
                        .filter(this::saysSomething)
                        .findFirst();
        if (error.isPresent()) {
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
    private boolean saysSomething(JsonNode error) {
        return error.isContainerNode()
                ? !error.isEmpty()
                : !error.asText().isBlank()
                        && error != BooleanNode.FALSE
                        && !noError.contains(error.asText());
    }
}
