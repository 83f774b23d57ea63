package dev.latchkey.reset;

import java.util.Optional;

/**
 * An account that a reset may be for, as far as deciding what to send goes.
 *
 * @param userId the account
 * @param enabled whether it may sign in at all
 * @param keeper who keeps its password, if not Keycloak
 * @param destination its address or verified number on the channel that was asked for
 */
record Candidate(
        String userId, boolean enabled, Optional<String> keeper, Optional<String> destination) {}
