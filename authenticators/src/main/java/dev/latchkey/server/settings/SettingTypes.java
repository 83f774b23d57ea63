package dev.latchkey.server.settings;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The kinds of values that settings have, each with its bounds. */
final class SettingTypes {

    private SettingTypes() {}

    static Setting.Type<Boolean> flag() {
        return text -> {
            if (text.equals("true") || text.equals("false")) {
                return text.equals("true");
            }
            throw new InvalidSettingException("must be true or false");
        };
    }

    static Setting.Type<Integer> number(int least, int most) {
        return text -> {
            try {
                int value = Integer.parseInt(text);
                if (value >= least && value <= most) {
                    return value;
                }
            } catch (NumberFormatException e) {
                // falls through: the same advice serves
            }
            throw new InvalidSettingException(
                    "must be a whole number from " + least + " to " + most);
        };
    }

    static Setting.Type<Duration> seconds(int least, int most) {
        Setting.Type<Integer> number = number(least, most);
        return text -> {
            try {
                return Duration.ofSeconds(number.read(text));
            } catch (InvalidSettingException e) {
                throw new InvalidSettingException(e.getMessage() + " (seconds)");
            }
        };
    }

    static <E extends Enum<E>> Setting.Type<E> oneOf(Class<E> choices) {
        String names =
                Arrays.stream(choices.getEnumConstants())
                        .map(choice -> choice.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", "));
        return text -> {
            for (E choice : choices.getEnumConstants()) {
                if (choice.name().toLowerCase(Locale.ROOT).equals(text)) {
                    return choice;
                }
            }
            throw new InvalidSettingException("must be one of: " + names);
        };
    }

    /** Some of these. */
    static <E extends Enum<E>> Setting.Type<Set<E>> someOf(Class<E> choices) {
        String names =
                Arrays.stream(choices.getEnumConstants())
                        .map(SettingTypes::nameOf)
                        .collect(Collectors.joining(", "));
        return text -> {
            Set<E> some = EnumSet.noneOf(choices);
            for (String part : text.split(",", -1)) {
                some.add(
                        Arrays.stream(choices.getEnumConstants())
                                .filter(choice -> nameOf(choice).equals(part.strip()))
                                .findFirst()
                                .orElseThrow(
                                        () ->
                                                new InvalidSettingException(
                                                        "must be some of these, separated by commas: "
                                                                + names)));
            }
            return Collections.unmodifiableSet(some);
        };
    }

    static String nameOf(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Setting.Type<String> region() {
        return text -> {
            if (PhoneNumberUtil.getInstance().getSupportedRegions().contains(text)) {
                return text;
            }
            throw new InvalidSettingException(
                    "must be a two-letter country code in capitals, such as RU");
        };
    }

    static Setting.Type<Set<String>> regions() {
        Setting.Type<String> one = region();
        return text -> {
            Set<String> regions = new TreeSet<>();
            for (String part : List.of(text.split(",", -1))) {
                regions.add(one.read(part.strip()));
            }
            return Set.copyOf(regions);
        };
    }

    static Setting.Type<Set<String>> addresses() {
        return text -> {
            Set<String> addresses = new TreeSet<>();
            for (String part : List.of(text.split(",", -1))) {
                String address = part.strip();
                if (!address.matches(
                        "[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*")) {
                    if (text.isBlank()) {
                        return Set.of();
                    }
                    throw new InvalidSettingException(
                            "must be numeric addresses, separated by commas, such as 192.0.2.1, 2001:db8::1");
                }
                addresses.add(address);
            }
            return Set.copyOf(addresses);
        };
    }

    static Setting.Type<String> name() {
        return text -> {
            if (text.matches("[a-z0-9][a-z0-9_.-]{0,63}")) {
                return text;
            }
            throw new InvalidSettingException(
                    "must be a name of small letters, digits, dots, dashes or underscores");
        };
    }

    static Setting.Type<Optional<String>> text(int longest) {
        return text -> {
            if (text.length() > longest || text.chars().anyMatch(Character::isISOControl)) {
                throw new InvalidSettingException(
                        "must be one line of at most " + longest + " characters");
            }
            return Optional.of(text).filter(t -> !t.isEmpty());
        };
    }

    static Setting.Type<Optional<String>> webAddress() {
        return text -> {
            if (text.isEmpty()) {
                return Optional.empty();
            }
            try {
                URI uri = new URI(text);
                boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
                if (web && uri.getHost() != null && uri.getUserInfo() == null) {
                    return Optional.of(text);
                }
            } catch (URISyntaxException e) {
                // falls through: the same advice serves
            }
            throw new InvalidSettingException("must be a whole http or https address");
        };
    }

    static Setting.Type<Optional<String>> mailAddress() {
        Setting.Type<Optional<String>> line = text(255);
        return text -> {
            Optional<String> address = line.read(text);
            if (address.isPresent() && !address.get().matches("[^@\\s<>\"]+@[^@\\s<>\"]+")) {
                throw new InvalidSettingException("must be one e-mail address");
            }
            return address;
        };
    }

    static Setting.Type<ZoneId> zone() {
        return text -> {
            try {
                return ZoneId.of(text);
            } catch (DateTimeException e) {
                throw new InvalidSettingException(
                        "must be a time zone such as Europe/Moscow, or UTC");
            }
        };
    }

    static Setting.Type<Set<String>> texts(int longest) {
        Setting.Type<Optional<String>> one = text(longest);
        return text -> {
            Set<String> texts = new LinkedHashSet<>();
            for (String part : text.split(",", -1)) {
                one.read(part.strip()).ifPresent(texts::add);
            }
            return Collections.unmodifiableSet(texts);
        };
    }

    static Setting.Type<Set<Integer>> numbers(int least, int most) {
        Setting.Type<Integer> one = number(least, most);
        return text -> {
            Set<Integer> numbers = new TreeSet<>(Comparator.reverseOrder());
            for (String part : text.isEmpty() ? new String[0] : text.split(",", -1)) {
                numbers.add(one.read(part.strip()));
            }
            return Collections.unmodifiableSet(numbers);
        };
    }

    static Setting.Type<Set<WebOrigin>> origins() {
        return text -> {
            Set<WebOrigin> origins = new LinkedHashSet<>();
            for (String part : text.isEmpty() ? new String[0] : text.split(",", -1)) {
                origins.add(
                        WebOrigin.parse(part.strip())
                                .orElseThrow(
                                        () ->
                                                new InvalidSettingException(
                                                        "must be origins such as https://pay.example.org, separated by commas")));
            }
            return Collections.unmodifiableSet(origins);
        };
    }
}
