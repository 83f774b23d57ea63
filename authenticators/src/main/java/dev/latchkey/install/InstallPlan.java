package dev.latchkey.install;

import com.fasterxml.jackson.databind.JsonNode;
import dev.latchkey.install.RealmPicture.KnownFlow;
import dev.latchkey.install.flow.Flow;
import dev.latchkey.install.flow.FlowKind;
import dev.latchkey.install.flow.Original;
import dev.latchkey.install.flow.Placement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How a realm comes to have the pack. Compares what is there with what should be, so that an older installation is completed and
 * a complete one is left alone.
 */
final class InstallPlan {

    private final RealmPicture realm;
    private final InstallRecord record;
    private final Blueprint blueprint;
    private final List<Change> changes = new ArrayList<>();
    private final List<String> byHand = new ArrayList<>();

    private InstallPlan(RealmPicture realm, InstallRecord record, Blueprint blueprint) {
        this.realm = realm;
        this.record = record;
        this.blueprint = blueprint;
    }

    static Plan of(RealmPicture realm, InstallRecord record, Blueprint blueprint) {
        return new InstallPlan(realm, record, blueprint).plan();
    }

    private Plan plan() {
        flows();
        for (Part part :
                EnumSet.of(
                        Part.ROLE,
                        Part.REQUIRED_ACTION,
                        Part.PROFILE_GROUP,
                        Part.PROFILE_ATTRIBUTE,
                        Part.TEXT)) {
            add(part);
        }
        clientPolicy();
        SettingsPlan.of(realm, blueprint).forEach(changes::add);
        return new Plan(changes, byHand, realm.remarks());
    }

    /** A flow and what it is used as: one flow may be bound as two kinds, and then becomes two. */
    private record Use(String flowId, FlowKind kind) {}

    private void flows() {
        Map<Use, List<Place>> uses = new LinkedHashMap<>();
        realm.bindings()
                .forEach(
                        (place, id) ->
                                uses.computeIfAbsent(
                                                new Use(id, place.kind()), u -> new ArrayList<>())
                                        .add(place));
        for (FlowKind kind : FlowKind.values()) {
            if (!realm.bindings().containsKey(Place.ofRealm(kind))) {
                byHand.add("The realm has no %s flow bound. Bind one.".formatted(kind.words()));
            }
        }
        uses.forEach(this::flow);
    }

    private void flow(Use use, List<Place> places) {
        KnownFlow known = realm.flows().get(use.flowId());
        if (known == null) {
            byHand.add(
                    "%s is a flow that is not there. Bind another."
                            .formatted(
                                    Sentence.capital(
                                            Sentence.list(
                                                    places.stream().map(Place::words).toList()))));
            return;
        }
        Placement placement = use.kind().place(new Original(known.flow(), known.builtIn()));
        placement.byHand().forEach(byHand::add);
        if (placement.flow().essence().equals(known.flow().essence())) {
            return;
        }
        if (record.copies.containsKey(use.flowId())) {
            changes.add(new RewriteFlow(use.flowId(), known.flow(), placement));
            return;
        }
        Optional<String> copy = copyOf(use, placement.flow());
        if (copy.isPresent()) {
            changes.add(
                    new BindFlow(copy.get(), realm.flows().get(copy.get()).flow().alias(), places));
        } else {
            changes.add(new CopyFlow(use.flowId(), known.flow(), use.kind(), placement, places));
        }
    }

    /** A copy made before, for a place that has been given the original since. */
    private Optional<String> copyOf(Use use, Flow wanted) {
        return record.copies.entrySet().stream()
                .filter(c -> c.getValue().of().equals(use.flowId()))
                .filter(c -> c.getValue().kind().equals(use.kind().binding()))
                .map(Map.Entry::getKey)
                .filter(realm.flows()::containsKey)
                .filter(id -> realm.flows().get(id).flow().essence().equals(wanted.essence()))
                .findFirst();
    }

    private void add(Part part) {
        Map<String, JsonNode> missing = new LinkedHashMap<>(blueprint.parts().get(part));
        missing.keySet().removeIf(name -> realm.has(part, name));
        if (!missing.isEmpty()) {
            changes.add(new AddParts(part, missing));
        }
    }

    private void clientPolicy() {
        if (realm.guarded()) {
            return;
        }
        for (Part part : EnumSet.of(Part.CLIENT_PROFILE, Part.CLIENT_POLICY)) {
            Set<String> names = blueprint.parts().get(part).keySet();
            Optional<String> taken =
                    names.stream()
                            .filter(name -> realm.has(part, name))
                            .filter(name -> !record.hasAdded(part, name))
                            .findFirst();
            if (taken.isPresent()) {
                byHand.add(
                        "There is a %s '%s' already that is not the pack's. Userinfo is not guarded until a client policy for any client has the executor latchkey-access: rename yours, or add that."
                                .formatted(part.words(), taken.get()));
                return;
            }
        }
        add(Part.CLIENT_PROFILE);
        add(Part.CLIENT_POLICY);
    }
}
