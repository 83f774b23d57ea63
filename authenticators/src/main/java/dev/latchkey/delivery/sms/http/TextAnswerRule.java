package dev.latchkey.delivery.sms.http;

import dev.latchkey.delivery.SmsMessage;
import dev.latchkey.delivery.SmsResult;
import dev.latchkey.delivery.SmsResult.Accepted;
import dev.latchkey.delivery.SmsResult.Failed;
import dev.latchkey.delivery.SmsResult.Reason;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * For gateways that answer in plain text, such as {@code OK - 1 SMS, ID - 1234}. Patterns are searched for in the
 * first {@value #CONSIDERED} characters; an error wins over a success.
 *
 * @param statuses of HTTP that a success may have
 * @param success what a success looks like; its first group, if it has one, is the message's id
 * @param error what a refusal looks like; its first group, if it has one, is the error code
 * @param meanings of those codes
 */
public record TextAnswerRule(
        Set<Integer> statuses, Pattern success, Optional<Pattern> error, ErrorMeanings meanings)
        implements AnswerRule {

    /** Bounds the work that a pattern with nested repetitions can make of a long answer. */
    private static final int CONSIDERED = 1000;

    public TextAnswerRule {
        statuses = Set.copyOf(statuses);
    }

    @Override
    public SmsResult read(GatewayAnswer answer, SmsMessage message) {
        String body = answer.body().substring(0, Math.min(CONSIDERED, answer.body().length()));
        Optional<String> refusal = error.flatMap(pattern -> firstGroup(pattern, body));
        if (refusal.isPresent()) {
            return meanings.ofCode(refusal.get(), answer.status());
        }
        if (!statuses.contains(answer.status())) {
            return meanings.ofStatus(answer.status());
        }
        return firstGroup(success, body)
                .<SmsResult>map(Accepted::new)
                .orElseGet(() -> new Failed(Reason.UNREADABLE, "no-success-mark"));
    }

    private static Optional<String> firstGroup(Pattern pattern, String body) {
        Matcher matcher = pattern.matcher(body);
        if (!matcher.find()) {
            return Optional.empty();
        }
        String group = matcher.groupCount() == 0 ? null : matcher.group(1);
        return Optional.of(group == null ? "" : group);
    }
}
