package dev.latchkey.delivery;

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
    record Failed(String reason, String detail) implements Handover {}
}
