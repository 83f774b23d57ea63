package dev.latchkey.password;

import java.util.stream.Stream;

/** Signs that stand for letters, as in {@code p4$$w0rd}, by zxcvbn's table. */
final class LeetSigns {

    private static final String[] FOR_ONE_LETTER = {
        "4@", "8", "({[<", "3", "69", "1!|", "1|7", "0", "$5", "+7", "%", "2"
    };

    private LeetSigns() {}

    /** In how many ways a text reads if each sign stands for one letter only. zxcvbn tries them all. */
    static long readings(String text) {
        return Stream.of(FOR_ONE_LETTER)
                .mapToLong(signs -> signs.chars().filter(sign -> text.indexOf(sign) >= 0).count())
                .filter(present -> present > 0)
                .reduce(1, (one, other) -> one * other);
    }
}
