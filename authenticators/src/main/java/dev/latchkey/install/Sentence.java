package dev.latchkey.install;

import java.util.List;

/** How words become sentences. */
final class Sentence {

    private Sentence() {}

    /** {@code a}, {@code a and b}, {@code a, b and c}. */
    static String list(List<String> names) {
        int last = names.size() - 1;
        return last < 1
                ? String.join("", names)
                : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }

    static String capital(String sentence) {
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
