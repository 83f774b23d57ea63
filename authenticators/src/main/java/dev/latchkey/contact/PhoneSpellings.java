package dev.latchkey.contact;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How one number may stand in a directory or an import: {@code +79123456789}, {@code 8 (912) 345-67-89} and so on. A
 * database can look for equal texts only, and quickly so; what it finds is read as a number again before it counts.
 *
 * @param usual the few that most directories have, E.164 first: those that programs write, and the country's own
 * @param all these and others that people write
 */
record PhoneSpellings(Set<String> usual, Set<String> all) {

    static PhoneSpellings of(PhoneNumber number) {
        PhoneNumberUtil library = PhoneNumberUtil.getInstance();
        Phonenumber.PhoneNumber parsed = parsed(library, number);
        String country = Integer.toString(parsed.getCountryCode());
        String trunk =
                Objects.requireNonNullElse(
                        library.getNddPrefixForRegion(library.getRegionCodeForNumber(parsed), true),
                        "");
        String national = library.getNationalSignificantNumber(parsed);

        List<String> groups = groups(library, parsed, country);
        Set<String> usual =
                Stream.of(
                                number.e164(),
                                number.digits(),
                                trunk + national,
                                library.format(parsed, PhoneNumberFormat.INTERNATIONAL),
                                library.format(parsed, PhoneNumberFormat.NATIONAL),
                                withArea("+" + country + " (", groups, ") "),
                                withArea("+" + country + "(", groups, ")"),
                                withArea(trunk + "(", groups, ")"))
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        Set<String> all = new LinkedHashSet<>(usual);
        all.add(national);
        all.add("00" + number.digits());
        for (String prefix : new LinkedHashSet<>(List.of("+" + country, country, trunk, ""))) {
            punctuated(prefix, groups).map(String::strip).forEach(all::add);
        }
        return new PhoneSpellings(usual, all);
    }

    /** The digits after the country code, in the groups in which the country writes them. */
    private static List<String> groups(
            PhoneNumberUtil library, Phonenumber.PhoneNumber parsed, String country) {
        String international = library.format(parsed, PhoneNumberFormat.INTERNATIONAL);
        return Stream.of(international.substring(1 + country.length()).split("\\D+"))
                .filter(group -> !group.isEmpty())
                .toList();
    }

    private static String withArea(String before, List<String> groups, String after) {
        return before + groups.get(0) + after + String.join("-", groups.subList(1, groups.size()));
    }

    private static Stream<String> punctuated(String prefix, List<String> groups) {
        String area = groups.get(0);
        List<String> rest = groups.subList(1, groups.size());
        String dashed = String.join("-", rest);
        String spaced = String.join(" ", rest);
        String joined = String.join("", rest);
        return Stream.of(
                prefix + " " + area + " " + spaced,
                prefix + " " + area + " " + dashed,
                prefix + " " + area + " " + joined,
                prefix + (prefix.isEmpty() ? "" : "-") + area + "-" + dashed,
                prefix + " (" + area + ") " + dashed,
                prefix + " (" + area + ") " + spaced,
                prefix + " (" + area + ") " + joined,
                prefix + "(" + area + ")" + dashed,
                prefix + "(" + area + ") " + dashed,
                prefix + "(" + area + ")" + joined);
    }

    private static Phonenumber.PhoneNumber parsed(PhoneNumberUtil library, PhoneNumber number) {
        try {
            return library.parse(number.e164(), null);
        } catch (NumberParseException e) {
            throw new IllegalStateException("A number in E.164 form that can't be read", e);
        }
    }
}
