package dev.latchkey.acceptance.install;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A realm's export, with all lists in one order: Keycloak keeps most of them as sets.
 *
 * @param json as exported
 */
record RealmExport(JsonNode json) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern OURS = Pattern.compile("\"(latchkey-[a-z-]+)\\\\?\"");

    static RealmExport of(JsonNode json) {
        JsonNode sorted = json.deepCopy();
        sort(sorted);
        return new RealmExport(sorted);
    }

    private static void sort(JsonNode node) {
        node.forEach(RealmExport::sort);
        if (node instanceof ArrayNode array) {
            List<JsonNode> items = new ArrayList<>();
            array.forEach(items::add);
            items.sort(Comparator.comparing(JsonNode::toString));
            array.removeAll();
            items.forEach(array::add);
        } else if (node instanceof ObjectNode object) {
            List<String> names = object.propertyStream().map(e -> e.getKey()).sorted().toList();
            ObjectNode copy = object.deepCopy();
            object.removeAll();
            names.forEach(name -> object.set(name, copy.get(name)));
        }
    }

    /** Provider ids of the pack in it; those of its themes are no providers. */
    Set<String> packProviders() {
        return OURS.matcher(json.toString().replace("\"latchkey-foreign\"", "\"\""))
                .results()
                .map((MatchResult m) -> m.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Line by line, for a comparison whose failure can be read. */
    List<String> lines() {
        return json.toPrettyString().lines().toList();
    }

    /** The flow that the field binds, a step a line, sub-flows indented, names left out. */
    List<String> steps(String bindingField) {
        List<String> steps = new ArrayList<>();
        walk(flow(json.get(bindingField).asText()), "", steps);
        return steps;
    }

    /** Like {@link #steps} of a flow by its alias. */
    List<String> stepsOf(String alias) {
        List<String> steps = new ArrayList<>();
        walk(flow(alias), "", steps);
        return steps;
    }

    /** The alias of the flow that the client has instead of the realm's, by binding. */
    String override(String clientId, String binding) {
        String id =
                json.get("clients")
                        .valueStream()
                        .filter(c -> c.get("clientId").asText().equals(clientId))
                        .findFirst()
                        .orElseThrow()
                        .at("/authenticationFlowBindingOverrides/" + binding)
                        .asText();
        return json.get("authenticationFlows")
                .valueStream()
                .filter(f -> f.get("id").asText().equals(id))
                .findFirst()
                .orElseThrow()
                .get("alias")
                .asText();
    }

    JsonNode userProfile() {
        try {
            return JSON.readTree(
                    json.at(
                                    "/components/org.keycloak.userprofile.UserProfileProvider/0/config/kc.user.profile.config/0")
                            .asText());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void walk(JsonNode flow, String indent, List<String> steps) {
        flow.get("authenticationExecutions")
                .valueStream()
                .sorted(Comparator.comparingInt(e -> e.get("priority").asInt()))
                .forEach(
                        e -> {
                            String requirement = e.get("requirement").asText();
                            if (e.has("flowAlias")) {
                                steps.add(indent + requirement + " >");
                                walk(flow(e.get("flowAlias").asText()), indent + "  ", steps);
                            } else {
                                steps.add(
                                        indent
                                                + requirement
                                                + " "
                                                + e.get("authenticator").asText()
                                                + config(e));
                            }
                        });
    }

    private String config(JsonNode execution) {
        if (!execution.has("authenticatorConfig")) {
            return "";
        }
        String alias = execution.get("authenticatorConfig").asText();
        return " "
                + json.get("authenticatorConfig")
                        .valueStream()
                        .filter(c -> c.get("alias").asText().equals(alias))
                        .findFirst()
                        .orElseThrow()
                        .get("config");
    }

    private JsonNode flow(String alias) {
        return json.get("authenticationFlows")
                .valueStream()
                .filter(f -> f.get("alias").asText().equals(alias))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No flow " + alias));
    }
}
