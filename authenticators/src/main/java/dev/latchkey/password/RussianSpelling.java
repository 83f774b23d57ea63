package dev.latchkey.password;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The ways in which Russian words get into a password field. */
final class RussianSpelling {

    private static final String CYRILLIC_KEYS = "йцукенгшщзхъфывапролджэячсмитьбюё";
    private static final String LATIN_KEYS = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";

    private static final String LETTERS = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя";
    private static final String[] LATIN =
            ("a b v g d e e zh z i y k l m n o p r s t u f h ts ch sh sch  y  e yu ya").split(" ");

    private static final Map<Integer, String> OTHER_LAYOUT = new HashMap<>();
    private static final Map<Integer, String> TRANSLITERATED = new HashMap<>();

    static {
        for (int i = 0; i < CYRILLIC_KEYS.length(); i++) {
            String latin = LATIN_KEYS.substring(i, i + 1);
            String cyrillic = CYRILLIC_KEYS.substring(i, i + 1);
            OTHER_LAYOUT.put(cyrillic.codePointAt(0), latin);
            OTHER_LAYOUT.put(latin.codePointAt(0), cyrillic);
        }
        for (int i = 0; i < LETTERS.length(); i++) {
            TRANSLITERATED.put(LETTERS.codePointAt(i), LATIN[i]);
        }
    }

    private RussianSpelling() {}

    /** A word as it is, with its keys struck under the other layout (пароль, gfhjkm), and in Latin letters (parol). */
    static Stream<String> waysToType(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        String plain = lower.replace('ё', 'е');
        return Stream.of(lower, plain, byKeys(lower), byKeys(plain), inLatin(lower))
                .filter(way -> !way.isEmpty())
                .distinct();
    }

    private static String byKeys(String word) {
        return spelled(word, OTHER_LAYOUT);
    }

    private static String inLatin(String word) {
        return spelled(word, TRANSLITERATED);
    }

    private static String spelled(String word, Map<Integer, String> signs) {
        return word.codePoints()
                .mapToObj(sign -> signs.getOrDefault(sign, Character.toString(sign)))
                .collect(Collectors.joining());
    }
}
