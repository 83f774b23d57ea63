package dev.latchkey.password;

import com.nulabinc.zxcvbn.Pattern;
import com.nulabinc.zxcvbn.StandardDictionaries;
import com.nulabinc.zxcvbn.StandardKeyboards;
import com.nulabinc.zxcvbn.Strength;
import com.nulabinc.zxcvbn.Zxcvbn;
import com.nulabinc.zxcvbn.ZxcvbnBuilder;
import com.nulabinc.zxcvbn.matchers.Dictionary;
import com.nulabinc.zxcvbn.matchers.Match;
import com.nulabinc.zxcvbn.matchers.SlantedKeyboardLoader;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Guesses as an attacker would who knows the person and both keyboards: common passwords and words, English and Russian, rows
 * of keys, dates, repeats (zxcvbn). Safe for parallel use; loading its dictionaries takes a good part of a second.
 */
final class PasswordGuesser {

    /** Of longer passwords the beginning is judged: zxcvbn's time grows with the square of the length. */
    private static final int LOOKED_AT = 64;

    /** Where {@link LeetSigns} have many readings, less is looked at: zxcvbn looks through all words for each of them. */
    private static final int LOOKED_AT_AT_LEAST = 12;

    private static final int MANY_READINGS = 16;

    /** As zxcvbn counts: ten for each sign. */
    private static final double EIGHT_UNKNOWN = 1e8;

    private static final String RUSSIAN = "russian";
    private static final String PERSONAL = "user_inputs";

    /** ЙЦУКЕН, in the form of zxcvbn's own layouts: each key without and with shift, each row shifted half a key. */
    private static final String RUSSIAN_KEYBOARD =
            """
            ёЁ 1! 2" 3№ 4; 5% 6: 7? 8* 9( 0) -_ =+
                йЙ цЦ уУ кК еЕ нН гГ шШ щЩ зЗ хХ ъЪ \\/
                 фФ ыЫ вВ аА пП рР оО лЛ дД жЖ эЭ
                  яЯ чЧ сС мМ иИ тТ ьЬ бБ юЮ .,
            """;

    private final Zxcvbn zxcvbn;

    /** The one that all use: its dictionaries are loaded with the first password that is judged. */
    static PasswordGuesser shared() {
        return Shared.GUESSER;
    }

    PasswordGuesser() {
        try {
            zxcvbn =
                    new ZxcvbnBuilder()
                            .dictionaries(StandardDictionaries.loadAllDictionaries())
                            .dictionary(new Dictionary(RUSSIAN, russianWords()))
                            .keyboards(StandardKeyboards.loadAllKeyboards())
                            .keyboard(
                                    new SlantedKeyboardLoader(
                                                    RUSSIAN, () -> bytes(RUSSIAN_KEYBOARD))
                                            .load())
                            .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param password not empty
     * @param personal words that somebody who knows the owner would try, in any spelling
     */
    Guessability guess(String password, Collection<String> personal) {
        String beginning = beginning(password);
        List<String> known =
                personal.stream().flatMap(RussianSpelling::waysToType).distinct().toList();
        Strength strength = zxcvbn.measure(beginning, known);
        return new Guessability(score(strength), weakness(strength.getSequence()));
    }

    /** zxcvbn's, but that eight signs with nothing known about them, which it puts five guesses below a 3, are one. */
    private static int score(Strength strength) {
        boolean eightUnknown = strength.getScore() == 2 && strength.getGuesses() >= EIGHT_UNKNOWN;
        return eightUnknown ? 3 : strength.getScore();
    }

    private static String beginning(String password) {
        int length = Math.min(LOOKED_AT, password.length());
        while (length > LOOKED_AT_AT_LEAST
                && LeetSigns.readings(password.substring(0, length)) > MANY_READINGS) {
            length--;
        }
        return password.substring(0, length);
    }

    private static Weakness weakness(List<Match> parts) {
        return parts.stream()
                .filter(part -> part.pattern != Pattern.Bruteforce)
                .max(Comparator.comparingInt(Match::tokenLength))
                .map(PasswordGuesser::weakness)
                .orElse(Weakness.SHORT);
    }

    private static Weakness weakness(Match part) {
        return switch (part.pattern) {
            case Dictionary -> ofWord(part.dictionaryName);
            case Spatial -> Weakness.KEYS;
            case Repeat -> Weakness.REPEAT;
            case Sequence -> Weakness.SEQUENCE;
            case Date, Regex -> Weakness.DATE;
            default -> Weakness.SHORT;
        };
    }

    private static Weakness ofWord(String dictionary) {
        return switch (dictionary) {
            case PERSONAL -> Weakness.PERSONAL;
            case StandardDictionaries.PASSWORDS -> Weakness.COMMON;
            default -> Weakness.WORD;
        };
    }

    private static List<String> russianWords() throws IOException {
        try (BufferedReader words =
                new BufferedReader(
                        new InputStreamReader(
                                PasswordGuesser.class.getResourceAsStream("russian-words.txt"),
                                StandardCharsets.UTF_8))) {
            return words.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.toLowerCase(Locale.ROOT).split(" ")))
                    .flatMap(RussianSpelling::waysToType)
                    .distinct()
                    .toList();
        }
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static final class Shared {
        private static final PasswordGuesser GUESSER = new PasswordGuesser();
    }
}
