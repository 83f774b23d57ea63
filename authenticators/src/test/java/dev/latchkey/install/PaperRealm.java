package dev.latchkey.install;

import com.fasterxml.jackson.databind.JsonNode;
import dev.latchkey.install.RealmPicture.KnownFlow;
import dev.latchkey.install.flow.Flow;
import dev.latchkey.install.flow.FlowKind;
import dev.latchkey.install.flow.Step;
import dev.latchkey.install.flow.Step.Execution;
import dev.latchkey.install.flow.Step.SubFlow;
import dev.latchkey.install.flow.Trees;
import dev.latchkey.install.flow.WithoutPack;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A realm in memory, to make plans for and to carry them out on. */
final class PaperRealm implements RealmEdits {

    final Map<String, KnownFlow> flows = new LinkedHashMap<>();
    final Map<Place, String> bindings = new LinkedHashMap<>();
    final Set<String> boundElsewhere = new TreeSet<>();
    final Map<String, String> settings = new TreeMap<>();
    final Map<Part, Set<String>> parts = new EnumMap<>(Part.class);
    final Map<Part, Map<String, String>> inUse = new EnumMap<>(Part.class);
    final Map<String, String> texts = new TreeMap<>();
    final List<String> mentions = new ArrayList<>();
    private int count;

    /** As Keycloak makes one, as far as it matters here. */
    static PaperRealm stock() {
        PaperRealm realm = new PaperRealm();
        for (Part part : Part.values()) {
            realm.parts.put(part, new TreeSet<>());
        }
        realm.builtIn(
                FlowKind.BROWSER,
                """
                ALTERNATIVE auth-cookie
                ALTERNATIVE > forms
                  REQUIRED auth-username-password-form
                """);
        realm.builtIn(
                FlowKind.DIRECT_GRANT,
                """
                REQUIRED direct-grant-validate-username
                REQUIRED direct-grant-validate-password
                """);
        realm.builtIn(
                FlowKind.RESET_CREDENTIALS,
                """
                REQUIRED reset-credentials-choose-user
                REQUIRED reset-credential-email
                REQUIRED reset-password
                """);
        realm.settings.put("accessCodeLifespanUserAction", "300");
        realm.settings.put("bruteForceProtected", "false");
        realm.settings.put("failureFactor", "30");
        realm.settings.put("eventsEnabled", "false");
        realm.settings.put("enabledEventTypes", "");
        return realm;
    }

    private void builtIn(FlowKind kind, String tree) {
        flows.put(kind.words(), new KnownFlow(Trees.flow(kind.words(), tree), true));
        bindings.put(Place.ofRealm(kind), kind.words());
    }

    void flow(String id, String tree) {
        flows.put(id, new KnownFlow(Trees.flow(id, tree), false));
    }

    void override(String client, FlowKind kind, String flow) {
        bindings.put(new Place(kind, Optional.of(new Place.Client(client, client))), flow);
    }

    RealmPicture picture() {
        return new RealmPicture(
                Map.copyOf(flows),
                new LinkedHashMap<>(bindings),
                boundElsewhere,
                Map.copyOf(settings),
                parts,
                parts.get(Part.CLIENT_POLICY).contains("latchkey"),
                List.copyOf(mentions),
                inUse,
                texts,
                List.of());
    }

    /** Everything, to compare. */
    String text() {
        Map<String, String> trees = new TreeMap<>();
        flows.forEach((id, f) -> trees.put(id, Trees.text(f.flow())));
        return "%s\n%s\n%s\n%s\n%s".formatted(trees, bindings, settings, parts, texts);
    }

    String treeBoundAs(FlowKind kind) {
        return Trees.text(flows.get(bindings.get(Place.ofRealm(kind))).flow());
    }

    @Override
    public String addFlow(Flow flow) {
        String id = "flow " + ++count;
        flows.put(id, new KnownFlow(flow, false));
        return id;
    }

    @Override
    public void rewriteFlow(String id, Flow flow) {
        flows.put(id, new KnownFlow(flow, false));
    }

    @Override
    public void stripFlow(String id) {
        rewriteFlow(id, flows.get(id).flow().map(level -> level.with(stripped(level.steps()))));
    }

    private static List<Step> stripped(List<Step> steps) {
        return steps.stream()
                .flatMap(
                        step -> {
                            if (step instanceof SubFlow
                                    || !WithoutPack.isOurs(((Execution) step).authenticator())) {
                                return java.util.stream.Stream.of(step);
                            }
                            Execution ours = (Execution) step;
                            return WithoutPack.insteadOf(ours.authenticator())
                                    .map(ours::by)
                                    .stream();
                        })
                .toList();
    }

    @Override
    public void removeFlow(String id) {
        if (bindings.containsValue(id) || boundElsewhere.contains(id)) {
            throw new IllegalStateException(id + " is in use");
        }
        flows.remove(id);
    }

    @Override
    public void bind(Place place, String flowId) {
        bindings.put(place, flowId);
    }

    @Override
    public void set(String setting, String value) {
        if (value == null) {
            settings.remove(setting);
        } else {
            settings.put(setting, value);
        }
    }

    @Override
    public void add(Part part, Map<String, JsonNode> definitions) {
        parts.get(part).addAll(definitions.keySet());
        if (part == Part.TEXT) {
            definitions.forEach((name, text) -> texts.put(name, text.asText()));
        }
    }

    @Override
    public void remove(Part part, Set<String> names) {
        parts.get(part).removeAll(names);
        if (part == Part.TEXT) {
            texts.keySet().removeAll(names);
        }
    }

    @Override
    public void removeMentions() {
        mentions.clear();
    }

    /** Something that people's data hang on. */
    void use(Part part, String name, String why) {
        inUse.computeIfAbsent(part, p -> new HashMap<>()).put(name, why);
    }
}
