package dev.latchkey.acceptance.monitoring;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.realm.UserDraft;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.ResetVisit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Keeps {@code docs/monitoring.md}, the dashboard and the alerts in step with what a server shows. */
@Acceptance
@DisplayName("What a server shows to monitoring")
class MonitoringPageIT {

    private static final Path DOCS = Path.of("..", "docs");
    private static final Pattern WORD = Pattern.compile("`(\\w+)`");
    private static final Pattern OF_HISTOGRAM =
            Pattern.compile("(_seconds)_(bucket|count|sum|max)$");

    private static Exposed exposed;
    private static TestRealm realm;

    /** A realm's gauges are there from its first SMS on. */
    @BeforeAll
    static void sendOne(Stage stage) {
        realm = stage.freshRealm();
        TestUser user = realm.createUser(draft -> draft.phone(UserDraft.freshPhone()));
        ResetVisit.asks(stage, realm, user.phone());
        stage.sms().awaitSms(user.phone());
        exposed = Exposed.of(stage.metrics().all());
    }

    @Test
    @DisplayName("are the meters of the documentation's table, with their labels, and no others")
    void meters() throws IOException {
        Map<String, Set<String>> shown = new TreeMap<>();
        exposed.meters()
                .forEach(
                        (meter, labels) ->
                                shown.computeIfAbsent(
                                                OF_HISTOGRAM.matcher(meter).replaceFirst("$1"),
                                                m -> new TreeSet<>())
                                        .addAll(labels.keySet()));
        shown.values().forEach(labels -> labels.remove("le"));

        assertThat(shown).isEqualTo(documented());
    }

    @Test
    @DisplayName(
            "has words from closed lists in it, no number and no address; realms are named by their gauges only")
    void labels() {
        exposed.meters()
                .forEach(
                        (meter, labels) -> {
                            labels.forEach(
                                    (label, values) ->
                                            assertThat(values)
                                                    .as("%s of %s", label, meter)
                                                    .allMatch(
                                                            value ->
                                                                    label.equals("realm")
                                                                            || label.equals("le")
                                                                            || value.matches(
                                                                                    "[a-z_-]{2,40}"))
                                                    .doesNotContain("other"));
                            assertThat(labels.containsKey("realm"))
                                    .as(meter)
                                    .isEqualTo(
                                            meter.equals("latchkey_sms_day_used_ratio")
                                                    || meter.equals("latchkey_sms_breaker_open"));
                        });
        assertThat(exposed.meters().get("latchkey_sms_breaker_open").get("realm"))
                .contains(realm.name());
    }

    @Test
    @DisplayName("answers every query of the Grafana dashboard, which shows every meter")
    void dashboard() throws IOException {
        JsonNode dashboard = new ObjectMapper().readTree(read("grafana/latchkey.json"));
        assertThat(dashboard.get("title").asText()).isEqualTo("Latchkey");
        assertThat(dashboard.get("uid").asText()).isEqualTo("latchkey");
        assertThat(dashboard.get("schemaVersion").asInt()).isGreaterThanOrEqualTo(38);
        assertThat(dashboard.at("/templating/list/0/type").asText()).isEqualTo("datasource");
        exposed.assertAnswers(dashboard.at("/templating/list/1/query").asText());
        Set<Integer> ids = new HashSet<>();
        Set<String> asked = new TreeSet<>();
        for (JsonNode panel : dashboard.get("panels")) {
            assertThat(ids.add(panel.get("id").asInt())).as(panel.get("title").asText()).isTrue();
            assertThat(panel.at("/gridPos/w").asInt()).isBetween(1, 24);
            if (!panel.get("type").asText().equals("row")) {
                asked.addAll(assertPanel(panel));
            }
        }
        assertThat(asked.stream().map(m -> OF_HISTOGRAM.matcher(m).replaceFirst("$1")))
                .containsAll(documented().keySet());
    }

    private static Set<String> assertPanel(JsonNode panel) {
        String title = panel.get("title").asText();
        assertThat(panel.get("description").asText()).as(title).isNotBlank();
        assertThat(panel.at("/datasource/uid").asText()).as(title).isEqualTo("${datasource}");
        assertThat(panel.at("/fieldConfig/defaults/unit").asText()).as(title).isNotBlank();
        assertThat(panel.at("/fieldConfig/defaults/thresholds/steps")).as(title).isNotEmpty();
        assertThat(panel.get("targets")).as(title).isNotEmpty();
        Set<String> asked = new TreeSet<>();
        for (JsonNode target : panel.get("targets")) {
            String query = target.get("expr").asText();
            asked.addAll(exposed.assertAnswers(query));
            Pattern.compile("\\{\\{(\\w+)}}")
                    .matcher(target.get("legendFormat").asText())
                    .results()
                    .forEach(
                            label ->
                                    assertThat(query)
                                            .containsPattern("by \\([^)]*\\b" + label.group(1)));
        }
        return asked;
    }

    @Test
    @DisplayName("answers every query of the alerts, each with a severity and a summary")
    void alerts() throws IOException {
        String[] rules = read("grafana/alerts.yml").split("- alert: ");
        assertThat(rules).hasSizeGreaterThan(5);
        for (String rule : List.of(rules).subList(1, rules.length)) {
            exposed.assertAnswers(rule.substring(rule.indexOf("expr:"), rule.indexOf("labels:")));
            assertThat(rule).containsPattern("severity: (critical|warning)\n");
            assertThat(rule).containsPattern("summary: \".+\"\n").contains("description: \"");
        }
    }

    /** Labels by meter, of the table under "Metrics". */
    private static Map<String, Set<String>> documented() throws IOException {
        String page = read("monitoring.md");
        return page.substring(page.indexOf("## Metrics"), page.indexOf("### Dashboard"))
                .lines()
                .filter(line -> line.startsWith("| `latchkey_"))
                .map(line -> line.split("\\|"))
                .collect(
                        toMap(
                                cells -> words(cells[1]).iterator().next(),
                                cells -> words(cells[2]),
                                (one, other) -> one,
                                TreeMap::new));
    }

    private static Set<String> words(String cell) {
        return WORD.matcher(cell)
                .results()
                .map((MatchResult word) -> word.group(1))
                .collect(toCollection(TreeSet::new));
    }

    private static String read(String file) throws IOException {
        return Files.readString(DOCS.resolve(file));
    }
}
