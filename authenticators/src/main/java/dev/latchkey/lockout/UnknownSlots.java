package dev.latchkey.lockout;

import java.nio.ByteBuffer;

/**
 * The places in which names that no account has are counted. They are so many, and no more: whoever makes up names can't fill the
 * database. Beyond that two names may share a count.
 */
final class UnknownSlots {

    /** How many a realm has. */
    static final int MOST = 1 << 18;

    private UnknownSlots() {}

    /**
     * The place of a name.
     *
     * @param hash its keyed hash, so that nobody can choose names that share one
     */
    static int of(ByteBuffer hash) {
        return Math.floorMod(hash.getInt(), MOST);
    }
}
