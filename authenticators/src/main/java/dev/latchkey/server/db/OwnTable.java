package dev.latchkey.server.db;

import java.util.Optional;

/**
 * Declares a table of the pack: its entity and its retention rule. Found by {@link java.util.ServiceLoader}, so that a room
 * keeps its tables to itself.
 *
 * <p>Every entity has a field {@code realmId} (a realm's rows go with the realm) and a field with the instant, in epoch
 * milliseconds, from which a row means no more than no row at all.
 */
public interface OwnTable {

    Class<?> entity();

    /** The field with the end of a row's meaning. */
    String endField();

    /** The field with the id of the user whose rows these are; empty where rows are keyed by hashes. */
    default Optional<String> userField() {
        return Optional.empty();
    }
}
