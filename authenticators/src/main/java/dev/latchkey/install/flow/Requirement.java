package dev.latchkey.install.flow;

/** What a flow demands of a step, by Keycloak's names. */
public enum Requirement {
    REQUIRED,
    ALTERNATIVE,
    CONDITIONAL,
    DISABLED
}
