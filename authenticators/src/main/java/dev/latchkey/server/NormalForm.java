package dev.latchkey.server;

import java.text.Normalizer;

/**
 * The one spelling of a password that looks the same however it is typed: keyboards and systems write й, ё or é as one sign or as
 * a letter with a mark, and digits narrow or wide (Unicode's NFKC, as NIST SP 800-63B asks for).
 */
public final class NormalForm {

    /** Longer ones stay as they are: Java's time grows with the square of the number of marks in a row. */
    private static final int LONGEST = 1024;

    private NormalForm() {}

    /** Whether a password is short enough to be brought into it; all that people think of are. */
    public static boolean isFor(String password) {
        return password.length() <= LONGEST;
    }

    public static String of(String password) {
        return isFor(password) ? Normalizer.normalize(password, Normalizer.Form.NFKC) : password;
    }
}
