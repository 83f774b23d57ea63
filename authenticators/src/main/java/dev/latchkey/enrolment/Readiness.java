package dev.latchkey.enrolment;

/**
 * What an account has ready for the day its second factor is lost.
 *
 * @param secondFactor whether it has one that can be lost: an app, a security key, a passkey
 * @param backupCodes whether it has a set of codes to use in its place, the pack's or Keycloak's
 * @param reserveContact whether it has a contact that the realm lets a code go to, and that a message can reach
 */
record Readiness(boolean secondFactor, boolean backupCodes, boolean contact) {

    /** Whether the loss would lock its owner out until somebody helps. */
    boolean isLacking() {
        return secondFactor && !backupCodes && !contact;
    }
}
