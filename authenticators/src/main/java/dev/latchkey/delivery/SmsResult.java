package dev.latchkey.delivery;

/** What a gateway said of one message. A transport fault and a refusal are different things. */
public sealed interface SmsResult {

    /**
     * The gateway took the message over.
     *
     * @param messageId the gateway's own id of it, empty if it gives none
     */
    record Accepted(String messageId) implements SmsResult {}

    /**
     * The gateway did not take the message, or it can't be known whether it did.
     *
     * @param reason what kind of failure this is
     * @param vendorCode the gateway's own error code, or a word such as {@code http-500}; never a number, a text or a
     *     secret
     */
    record Failed(Reason reason, String vendorCode) implements SmsResult {}

    /** Kinds of failure, stable: they are event details and metric tags. */
    enum Reason {
        /** No connection, DNS or TLS failure: the gateway surely has not got the message; another one may be tried. */
        UNREACHABLE,
        /** The request went out and no answer came, or not in time: the message may have been sent. */
        TIMEOUT,
        /** An answer came that can't be read as yes or no: counts as a failure, though the message may have been sent. */
        UNREADABLE,
        /** The gateway refused for a reason not listed here. */
        REFUSED,
        /** The gateway says that the number can't receive SMS. */
        BAD_NUMBER,
        /** The account at the gateway is out of money. */
        NO_MONEY,
        /** Wrong or missing credentials at the gateway. */
        UNAUTHORIZED,
        /** The gateway limits our rate, or this text to this number. */
        RATE_LIMITED,
        /** The SIM was replaced a short time ago (SMSC 219). */
        SIM_REPLACED,
        /** Our own configuration is not usable. */
        MISCONFIGURED;

        /** Whether it says something of the number that was written to, and nothing of the gateway. */
        public boolean concernsNumber() {
            return this == BAD_NUMBER || this == SIM_REPLACED;
        }

        /** The lower-case form used in event details and metric tags. */
        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
