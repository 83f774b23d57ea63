package dev.latchkey.install.flow;

/**
 * A flow that gets the pack's steps.
 *
 * @param builtIn whether Keycloak made it and nobody could change it, so that what is switched off in it was nobody's choice
 */
public record Original(Flow flow, boolean builtIn) {}
