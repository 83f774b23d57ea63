package dev.latchkey.access;

/**
 * A refused grant; to the client always {@code invalid_grant}.
 *
 * @param eventError the error of the event
 * @param description what the client is told: a stable text that an application may act upon
 */
record Refusal(String eventError, String description) {}
