package dev.latchkey.delivery.sms.http;

/**
 * What a gateway answered.
 *
 * @param status of HTTP
 * @param body as text, of limited length
 */
public record GatewayAnswer(int status, String body) {

    /** Leaves the body out: gateways repeat numbers and texts in it. */
    @Override
    public String toString() {
        return "GatewayAnswer[status=" + status + "]";
    }
}
