package dev.latchkey.delivery.sms;

import dev.latchkey.delivery.SmsResult.Reason;
import dev.latchkey.delivery.sms.http.AnswerPath;
import dev.latchkey.delivery.sms.http.AnswerRule;
import dev.latchkey.delivery.sms.http.ErrorMeanings;
import dev.latchkey.delivery.sms.http.JsonAnswerRule;
import dev.latchkey.delivery.sms.http.TextAnswerRule;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The part of the {@link GenericOption}s that says how to read an answer. */
final class GenericAnswers {

    private static final Set<GenericOption> FOR_JSON =
            EnumSet.of(
                    GenericOption.SUCCESS_PATH,
                    GenericOption.SUCCESS_VALUES,
                    GenericOption.MESSAGE_ID_PATH,
                    GenericOption.ERROR_PATH,
                    GenericOption.NO_ERROR_VALUES);

    /** What a gateway can say; the other reasons are what we find out ourselves. */
    private static final Set<Reason> MEANINGS =
            EnumSet.of(
                    Reason.REFUSED,
                    Reason.BAD_NUMBER,
                    Reason.NO_MONEY,
                    Reason.UNAUTHORIZED,
                    Reason.RATE_LIMITED,
                    Reason.SIM_REPLACED);

    private static final Pattern STATUSES = Pattern.compile("2\\d\\d(\\s*,\\s*2\\d\\d)*");

    private final OptionReader options;

    GenericAnswers(OptionReader options) {
        this.options = options;
    }

    /** Empty if something is wrong, which the options know by then. */
    Optional<AnswerRule> rule() {
        boolean json = !options.isSet(GenericOption.SUCCESS_PATTERN);
        for (GenericOption stray : json ? Set.of(GenericOption.ERROR_PATTERN) : FOR_JSON) {
            if (options.isSet(stray)) {
                options.problem(
                        stray,
                        json
                                ? "is of no use without success-pattern"
                                : "is of no use with success-pattern");
            }
        }
        return json ? jsonRule() : textRule();
    }

    private Optional<AnswerRule> jsonRule() {
        Optional<Set<Integer>> statuses = statuses();
        Optional<AnswerPath> success = options.read(GenericOption.SUCCESS_PATH, AnswerPath::new);
        Set<String> values = Set.copyOf(list(options.text(GenericOption.SUCCESS_VALUES)));
        Optional<AnswerPath> id =
                options.isSet(GenericOption.MESSAGE_ID_PATH) || !values.isEmpty()
                        ? options.read(GenericOption.MESSAGE_ID_PATH, AnswerPath::new)
                        : success;
        Optional<List<AnswerPath>> errors =
                options.read(
                        GenericOption.ERROR_PATH,
                        text -> list(text).stream().map(AnswerPath::new).toList());
        Optional<ErrorMeanings> meanings = meanings();
        return options.hasProblem()
                ? Optional.empty()
                : Optional.of(
                        new JsonAnswerRule(
                                statuses.orElseThrow(),
                                success.orElseThrow(),
                                values,
                                id,
                                errors.orElse(List.of()),
                                Set.copyOf(list(options.text(GenericOption.NO_ERROR_VALUES))),
                                meanings.orElseThrow()));
    }

    private Optional<AnswerRule> textRule() {
        Optional<Set<Integer>> statuses = statuses();
        Optional<Pattern> success =
                options.read(GenericOption.SUCCESS_PATTERN, GenericAnswers::pattern);
        Optional<Pattern> error =
                options.read(GenericOption.ERROR_PATTERN, GenericAnswers::pattern);
        Optional<ErrorMeanings> meanings = meanings();
        return options.hasProblem()
                ? Optional.empty()
                : Optional.of(
                        new TextAnswerRule(
                                statuses.orElseThrow(),
                                success.orElseThrow(),
                                error,
                                meanings.orElseThrow()));
    }

    private Optional<Set<Integer>> statuses() {
        return options.read(GenericOption.SUCCESS_STATUS, GenericAnswers::statuses);
    }

    private static Set<Integer> statuses(String text) {
        if (!STATUSES.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "must be HTTP statuses from 200 to 299, such as 200,201");
        }
        return list(text).stream().map(Integer::valueOf).collect(Collectors.toSet());
    }

    private static Pattern pattern(String text) {
        try {
            return Pattern.compile(text);
        } catch (PatternSyntaxException invalid) {
            throw new IllegalArgumentException(
                    "must be a regular expression: " + invalid.getDescription(), invalid);
        }
    }

    private Optional<ErrorMeanings> meanings() {
        return options.isSet(GenericOption.ERROR_CODES)
                ? options.read(GenericOption.ERROR_CODES, GenericAnswers::meanings)
                : Optional.of(meanings(""));
    }

    private static ErrorMeanings meanings(String text) {
        // A gateway of one's own may answer in our words.
        Map<String, Reason> byCode =
                MEANINGS.stream().collect(Collectors.toMap(Reason::id, reason -> reason));
        for (String entry : list(text)) {
            int equals = entry.lastIndexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException(
                        "must be a list such as 7=bad-number,3=no-money");
            }
            byCode.put(
                    entry.substring(0, equals).strip(),
                    meaning(entry.substring(equals + 1).strip()));
        }
        return new ErrorMeanings(byCode);
    }

    private static Reason meaning(String word) {
        return MEANINGS.stream()
                .filter(reason -> reason.id().equals(word))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "knows only the meanings "
                                                + MEANINGS.stream()
                                                        .map(Reason::id)
                                                        .collect(Collectors.joining(", "))));
    }

    private static List<String> list(String text) {
        return Stream.of(text.split(","))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .toList();
    }
}
