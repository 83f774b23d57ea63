package dev.latchkey.server.db;

/** A table whose rows can't be told to be a user's: removing, exporting or erasing one leaves them to their own end. */
public non-sealed interface NobodysTable extends OwnTable {

    /** Why no row can be found by its user. */
    String whyNobodys();
}
