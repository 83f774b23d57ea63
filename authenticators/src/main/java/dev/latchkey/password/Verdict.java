package dev.latchkey.password;

import java.util.List;

/**
 * What somebody who types a new password is told of it.
 *
 * @param level how much of the meter is filled, 1 to 4; from 3 on the password is taken
 * @param key the message that says what to do about it
 * @param arguments the message's
 */
record Verdict(int level, String key, List<Object> arguments) {

    private static final int WEAK = 1;
    private static final int ALMOST = 2;
    private static final int GOOD = 3;
    private static final int STRONG = 4;

    /** One that would not be taken, however well it is made otherwise. */
    static Verdict refused(int score, String key, Object... arguments) {
        return new Verdict(score < ALMOST ? WEAK : ALMOST, key, List.of(arguments));
    }

    static Verdict taken(int score) {
        return score < STRONG
                ? new Verdict(GOOD, "latchkeyMeterGood", List.of())
                : new Verdict(STRONG, "latchkeyMeterStrong", List.of());
    }

    boolean isTaken() {
        return level >= GOOD;
    }

    /** The message that names the level in a word or two. */
    String labelKey() {
        return "latchkeyMeterLevel" + level;
    }
}
