package dev.latchkey.challenge;

import java.text.Normalizer;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.keycloak.common.util.SecretGenerator;

/**
 * A code of decimal digits that travels to its owner in clear and is kept here only as a keyed hash.
 *
 * @param digits the digits without spaces
 */
public record OneTimeCode(String digits) {

    /** Digits, and room for spaces and dashes between them. */
    private static final int LONGEST = 64;

    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    /** A new one from the server's secure random source. */
    public static OneTimeCode random(int length) {
        return new OneTimeCode(
                SecretGenerator.getInstance().randomString(length, SecretGenerator.DIGITS));
    }

    /**
     * Reads what was typed or pasted: spaces, dashes and other scripts' digits are forgiven.
     *
     * @param lengths how many digits a code may have
     * @return empty if that is no such code: nothing was guessed, so nothing needs to be counted
     */
    public static Optional<OneTimeCode> typed(String text, Set<Integer> lengths) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        StringBuilder digits = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c) && c != '-')
                .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
                .forEach(digits::appendCodePoint);
        return Optional.of(digits.toString())
                .filter(d -> lengths.contains(d.length()) && DIGITS.matcher(d).matches())
                .map(OneTimeCode::new);
    }

    /** Does not show the digits. */
    @Override
    public String toString() {
        return "OneTimeCode[" + digits.length() + " digits]";
    }
}
