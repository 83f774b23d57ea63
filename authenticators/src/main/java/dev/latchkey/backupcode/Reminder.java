package dev.latchkey.backupcode;

/** When the owner is reminded to make a new set. */
enum Reminder {
    /** There are enough. */
    NONE,
    /** A new set is advised. */
    ADVISED,
    /** There is none left: a new set must be made. */
    REQUIRED;

    /** From so many codes left on, a new set is advised. */
    static final int FEW = 3;

    static Reminder at(int left) {
        if (left <= 0) {
            return REQUIRED;
        }
        return left <= FEW ? ADVISED : NONE;
    }

    /** The word that pages and mails go by. */
    String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
