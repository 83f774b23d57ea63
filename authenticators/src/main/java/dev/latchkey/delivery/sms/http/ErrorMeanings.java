package dev.latchkey.delivery.sms.http;

import dev.latchkey.delivery.SmsResult.Failed;
import dev.latchkey.delivery.SmsResult.Reason;
import java.util.Map;
import java.util.Optional;

/**
 * What a gateway's error codes mean. A status of HTTP can be listed like a code, as {@code http-409}; those that mean
 * the same everywhere need not be.
 */
public record ErrorMeanings(Map<String, Reason> byCode) {

    public static final ErrorMeanings NONE = new ErrorMeanings(Map.of());

    private static final Map<Integer, Reason> BY_STATUS =
            Map.of(
                    401, Reason.UNAUTHORIZED,
                    402, Reason.NO_MONEY,
                    403, Reason.UNAUTHORIZED,
                    429, Reason.RATE_LIMITED);

    public ErrorMeanings {
        byCode = Map.copyOf(byCode);
    }

    /** A refusal that gave its reason. A code that is not listed means no more than the status does. */
    Failed ofCode(String code, int status) {
        Reason reason =
                Optional.ofNullable(byCode.get(code))
                        .orElseGet(() -> BY_STATUS.getOrDefault(status, Reason.REFUSED));
        return new Failed(reason, code);
    }

    /** A refusal by status alone. After a 5xx nobody knows what became of the message. */
    Failed ofStatus(int status) {
        String code = "http-" + status;
        Reason usual =
                BY_STATUS.getOrDefault(status, status >= 500 ? Reason.UNREADABLE : Reason.REFUSED);
        return new Failed(byCode.getOrDefault(code, usual), code);
    }
}
