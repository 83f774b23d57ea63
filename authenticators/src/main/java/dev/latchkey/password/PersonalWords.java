package dev.latchkey.password;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What somebody who knows the owner would try first, taken apart into the words that people build passwords of. */
final class PersonalWords {

    /** Shorter ones are in every password. */
    private static final int SHORTEST = 3;

    private static final int END_OF_PHONE = 7;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern NO_DIGIT = Pattern.compile("\\D+");

    private final Set<String> words = new LinkedHashSet<>();

    /** A name, login, address or company: whole, and each word of it. */
    PersonalWords text(String text) {
        if (text != null) {
            Stream.concat(Stream.of(text), Arrays.stream(BETWEEN_WORDS.split(text)))
                    .forEach(this::add);
        }
        return this;
    }

    /** A phone number: with and without what stands before the subscriber's own number. */
    PersonalWords phone(String number) {
        if (number != null) {
            String digits = NO_DIGIT.matcher(number).replaceAll("");
            add(digits);
            if (digits.length() > END_OF_PHONE) {
                add(digits.substring(1));
                add(digits.substring(digits.length() - END_OF_PHONE));
            }
        }
        return this;
    }

    /**
     * @param date as OpenID Connect's claim {@code birthdate} has it; anything else is taken as a text
     */
    PersonalWords birthDate(String date) {
        if (date == null) {
            return this;
        }
        try {
            LocalDate day = LocalDate.parse(date);
            Stream.of("ddMMyyyy", "ddMMyy", "yyyyMMdd", "MMddyyyy", "ddMM", "yyyy")
                    .map(form -> DateTimeFormatter.ofPattern(form).format(day))
                    .forEach(this::add);
            return this;
        } catch (DateTimeException e) {
            return text(date);
        }
    }

    Set<String> all() {
        return Set.copyOf(words);
    }

    private void add(String word) {
        if (word.length() >= SHORTEST) {
            words.add(word);
        }
    }
}
