package dev.latchkey.acceptance.sms;

/** How the gateway behaves for the next messages. */
public enum GatewayMode {
    /** Takes every message. */
    OK,
    /** HTTP 500. */
    BROKEN,
    /** Takes the message, but answers only after every client has lost patience. */
    SLOW,
    /** HTTP 200 with a page that says nothing. */
    GARBAGE,
    /** HTTP 200 with a clear no in it. */
    REFUSING,
    /** Nobody listens. */
    DOWN
}
