package dev.latchkey.server.db;

import dev.latchkey.server.settings.RealmSettings;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import org.keycloak.models.RealmModel;

/**
 * Declares a table of the pack: its entity, whose rows these are, and when they go. Found by {@link java.util.ServiceLoader},
 * so that a room keeps its tables to itself; purge, removal, export and erasure all walk this one list.
 *
 * <p>Every entity has a field {@code realmId} (a realm's rows go with the realm) and a field with the instant, in epoch
 * milliseconds, from which a row means no more than no row at all.
 */
public sealed interface OwnTable permits UserTable, NobodysTable {

    Class<?> entity();

    /** The field with the end of a row's meaning. */
    String endField();

    /** What the rows are for, for whoever asks why they are kept. */
    String purpose();

    /** How long rows are kept in a realm with these settings, in words. */
    String period(RealmSettings settings);

    /**
     * Deletes rows whose own end is later than the realm's settings have it by now: a row carries the end that it was written
     * with. Nothing to do for tables without such a setting.
     *
     * @return how many rows went
     */
    default int shorten(EntityManager entityManager, RealmModel realm, Instant now) {
        return 0;
    }
}
