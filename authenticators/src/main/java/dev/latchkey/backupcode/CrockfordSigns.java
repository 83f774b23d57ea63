package dev.latchkey.backupcode;

import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;

/** The 32 signs that codes are written in: Crockford's base32, which has no I, L, O and U, so five bits for each sign. */
final class CrockfordSigns {

    static final int BITS = 5;

    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /** What people type instead: letters that look like digits, and Russian capitals that look like Latin ones. */
    private static final String LOOK_ALIKES = "ILOАВЕКМНОРСТХ";

    private static final String MEANT = "110ABEKMH0PCTX";

    private CrockfordSigns() {}

    /**
     * @param random must be unpredictable wherever the signs are a secret
     */
    static String draw(int count, Random random) {
        return random.ints(count, 0, SIGNS.length())
                .mapToObj(i -> SIGNS.substring(i, i + 1))
                .collect(Collectors.joining());
    }

    /**
     * What was meant by what somebody typed or pasted: case, spaces, dashes and look-alikes do not matter.
     *
     * @return empty if a sign is left that no code has
     */
    static Optional<String> read(String typed) {
        String plain =
                typed.toUpperCase(Locale.ROOT).replaceAll("[\\s\\p{Z}\\p{Pd}\\p{Cf}_.]+", "");
        String read =
                plain.chars()
                        .mapToObj(sign -> String.valueOf(meant((char) sign)))
                        .collect(Collectors.joining());
        return Optional.of(read).filter(r -> r.chars().allMatch(sign -> SIGNS.indexOf(sign) >= 0));
    }

    private static char meant(char sign) {
        int i = LOOK_ALIKES.indexOf(sign);
        return i < 0 ? sign : MEANT.charAt(i);
    }
}
