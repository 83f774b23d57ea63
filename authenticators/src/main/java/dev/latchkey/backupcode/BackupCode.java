package dev.latchkey.backupcode;

import java.util.Optional;

/**
 * One code in clear. It exists on the page that shows it and in the request that spends it, nowhere else.
 *
 * @param selector its first signs, unique in the set: which of the codes it is, so that one try costs one hash
 * @param secret the rest, 80 random bits (R14)
 */
record BackupCode(String selector, String secret) {

    static final int SELECTOR_SIGNS = 4;
    static final int SECRET_SIGNS = 16;

    /** So many signs from its end confirm that the codes have been kept. */
    static final int LAST_SIGNS = 4;

    private static final int GROUP = 4;

    BackupCode {
        if (selector.length() != SELECTOR_SIGNS || secret.length() != SECRET_SIGNS) {
            throw new IllegalArgumentException("Not the length of a backup code");
        }
    }

    /** Reads what somebody typed; empty if it can't be a code. */
    static Optional<BackupCode> read(String typed) {
        return CrockfordSigns.read(typed)
                .filter(signs -> signs.length() == SELECTOR_SIGNS + SECRET_SIGNS)
                .map(
                        signs ->
                                new BackupCode(
                                        signs.substring(0, SELECTOR_SIGNS),
                                        signs.substring(SELECTOR_SIGNS)));
    }

    /** Reads the last signs of a code out of these signs, or out of the whole code; empty if there are too few. */
    static Optional<String> readLastSigns(String typed) {
        return CrockfordSigns.read(typed)
                .filter(signs -> signs.length() >= LAST_SIGNS)
                .map(BackupCode::end);
    }

    String lastSigns() {
        return end(secret);
    }

    /** As people read it: in groups of four. */
    String inGroups() {
        return (selector + secret).replaceAll("(?<=\\G.{" + GROUP + "})(?!$)", "-");
    }

    private static String end(String signs) {
        return signs.substring(signs.length() - LAST_SIGNS);
    }

    /** Never the code itself: records end up in logs. */
    @Override
    public String toString() {
        return "BackupCode[" + selector + "-...]";
    }
}
