package dev.latchkey.challenge;

import java.text.Normalizer;
import java.util.Optional;
import org.keycloak.common.util.SecretGenerator;

/**
 * A code of decimal digits that travels to its owner in clear and is kept here only as a keyed hash.
 *
 * @param digits the digits without spaces
 */
public record OneTimeCode(String digits) {

    /** A new one from the server's secure random source. */
    public static OneTimeCode random(int length) {
        return new OneTimeCode(
                SecretGenerator.getInstance().randomString(length, SecretGenerator.DIGITS));
    }

    /**
     * Reads what was typed or pasted: spaces, dashes and other scripts' digits are forgiven.
     *
     * @return empty if that is no code of {@code length} digits: nothing was guessed, so nothing needs to be counted
     */
    public static Optional<OneTimeCode> typed(String text, int length) {
        StringBuilder digits = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c) && c != '-')
                .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
                .limit(length + 1L)
                .forEach(digits::appendCodePoint);
        return Optional.of(digits.toString())
                .filter(d -> d.matches("[0-9]{" + length + "}"))
                .map(OneTimeCode::new);
    }

    /** Does not show the digits. */
    @Override
    public String toString() {
        return "OneTimeCode[" + digits.length() + " digits]";
    }
}
