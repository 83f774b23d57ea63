package dev.latchkey.server.db;

import dev.latchkey.server.personal.Person;
import jakarta.persistence.EntityManager;
import java.util.Map;

/**
 * A table whose rows are users'. They go with their user.
 *
 * @param <R> its entity
 */
public non-sealed interface UserTable<R> extends OwnTable {

    @Override
    Class<R> entity();

    /** The field with the id of the user whose rows these are. */
    String userField();

    /** Whether that field holds ids of users only. Else no row can be told to be of a user that is gone. */
    default boolean holdsUsersOnly() {
        return true;
    }

    /** What {@link #told} tells, field by field, in words. */
    Map<String, String> meanings();

    /** A row for its user to read, by the names in {@link #meanings}; no hash and nothing that opens anything. */
    Map<String, Object> told(R row);

    /** Deletes a person's rows, but for what {@link #afterErasure} says. */
    default void erase(EntityManager entityManager, Person person) {
        OwnTables.deleteRows(entityManager, this, person.realm().getId(), person.user().getId());
    }

    /** What is left after {@link #erase}, why and until when. */
    default String afterErasure() {
        return "nothing";
    }
}
