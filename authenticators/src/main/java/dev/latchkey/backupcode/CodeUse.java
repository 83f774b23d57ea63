package dev.latchkey.backupcode;

/** What came of trying a code. */
sealed interface CodeUse {

    /**
     * It was right, and is used up now.
     *
     * @param set the id of its set
     * @param left how many codes the set has left
     */
    record Accepted(String set, int left) implements CodeUse {}

    /** It was right once. Who types it knew it, so this is no guess. */
    record UsedBefore() implements CodeUse {}

    record Wrong() implements CodeUse {}
}
