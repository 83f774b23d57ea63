package dev.latchkey.delivery;

import java.util.Optional;

/** What became of one message when it was handed over. */
public sealed interface Handover {

    /** The mail server or gateway took it. */
    record Accepted() implements Handover {}

    /**
     * It was not taken, or it can't be known.
     *
     * @param reason a stable word for events and metrics
     * @param detail the gateway's code or the fault's kind; never an address, a number or a text
     */
    record Failed(String reason, String detail) implements Handover {

        private static final String SIM_REPLACED = "sms-" + SmsResult.Reason.SIM_REPLACED.id();
        private static final String HELD = "held";

        /** The SIM behind the number was replaced; {@code code} is empty if that was known before. */
        static Failed simReplaced(Optional<String> code) {
            return new Failed(SIM_REPLACED, code.orElse(HELD));
        }

        /** Whether the number gets no SMS for a day, since its SIM was replaced (A18). */
        public boolean isSimReplaced() {
            return reason.equals(SIM_REPLACED);
        }

        /** Whether that became known by this very message. */
        public boolean isNews() {
            return isSimReplaced() && !detail.equals(HELD);
        }
    }
}
