package dev.latchkey.demo.crm;

import java.util.Optional;

/**
 * What became of a session that was to go on.
 *
 * @param tokens fresh ones; empty if Keycloak refused
 * @param licenceBlocks whether it refused because of the licence: a sign-in then leads to the page that says what to do
 */
record Renewal(Optional<Tokens> tokens, boolean licenceBlocks) {}
