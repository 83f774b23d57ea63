package dev.latchkey.acceptance.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the server shows of the pack's meters: labels and their values by the meter's name. */
record Exposed(Map<String, Map<String, Set<String>>> meters) {

    private static final Pattern SERIES = Pattern.compile("(latchkey_\\w+)(?:\\{(.*)})? \\S+");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"([^\"]*)\"");

    /** Of a query: a meter and what is asked of its labels. */
    private static final Pattern SELECTOR = Pattern.compile("(latchkey_\\w+)(?:\\{([^}]*)})?");

    private static final Pattern MATCHER = Pattern.compile("(\\w+)(=~|!~|!=|=)\"([^\"]*)\"");
    private static final Pattern GROUPS = Pattern.compile("\\bby \\(([^)]*)\\)");

    /** Of Prometheus' text format. */
    static Exposed of(String metrics) {
        Map<String, Map<String, Set<String>>> meters = new TreeMap<>();
        metrics.lines()
                .map(SERIES::matcher)
                .filter(Matcher::matches)
                .forEach(
                        series -> {
                            Map<String, Set<String>> labels =
                                    meters.computeIfAbsent(series.group(1), m -> new TreeMap<>());
                            LABEL.matcher(series.group(2) == null ? "" : series.group(2))
                                    .results()
                                    .forEach(
                                            label ->
                                                    labels.computeIfAbsent(
                                                                    label.group(1),
                                                                    l -> new TreeSet<>())
                                                            .add(label.group(2)));
                        });
        return new Exposed(meters);
    }

    /** The meters of a query; fails on one that does not exist, on a label that it lacks, on a value that it never has. */
    Set<String> assertAnswers(String query) {
        Set<String> asked = new TreeSet<>();
        SELECTOR.matcher(query)
                .results()
                .forEach(
                        selector -> {
                            String meter = selector.group(1);
                            assertThat(meters).as(query).containsKey(meter);
                            asked.add(meter);
                            assertMatchers(query, meter, selector.group(2));
                        });
        assertThat(asked).as(query).isNotEmpty();
        GROUPS.matcher(query)
                .results()
                .flatMap(groups -> Set.of(groups.group(1).split(", ")).stream())
                .forEach(
                        label ->
                                assertThat(asked)
                                        .as("label %s in %s", label, query)
                                        .allMatch(meter -> meters.get(meter).containsKey(label)));
        assertThat(query.chars().filter(c -> c == '(').count())
                .as("brackets of %s", query)
                .isEqualTo(query.chars().filter(c -> c == ')').count());
        return asked;
    }

    private void assertMatchers(String query, String meter, String matchers) {
        MATCHER.matcher(matchers == null ? "" : matchers)
                .results()
                .forEach(
                        matcher -> {
                            String label = matcher.group(1);
                            assertThat(meters.get(meter)).as(query).containsKey(label);
                            if (!matcher.group(3).startsWith("$")) {
                                assertThat(meters.get(meter).get(label))
                                        .as("%s of %s", label, meter)
                                        .contains(matcher.group(3).split("\\|"));
                            }
                        });
    }
}
