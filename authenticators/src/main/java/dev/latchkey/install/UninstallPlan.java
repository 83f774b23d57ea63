package dev.latchkey.install;

import com.fasterxml.jackson.databind.JsonNode;
import dev.latchkey.install.flow.FlowKind;
import dev.latchkey.install.flow.WithoutPack;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * How a realm comes to name nothing of the pack, so that its jar can go. What an admin made since stays; only the pack's steps
 * in it give way to Keycloak's, as nobody could sign in by them any more.
 */
final class UninstallPlan {

    private final RealmPicture realm;
    private final InstallRecord record;
    private final Blueprint blueprint;
    private final List<Change> changes = new ArrayList<>();
    private final List<String> kept = new ArrayList<>();

    private UninstallPlan(RealmPicture realm, InstallRecord record, Blueprint blueprint) {
        this.realm = realm;
        this.record = record;
        this.blueprint = blueprint;
    }

    static Plan of(RealmPicture realm, InstallRecord record, Blueprint blueprint) {
        return new UninstallPlan(realm, record, blueprint).plan();
    }

    private Plan plan() {
        settings();
        bindings();
        flows();
        mentions();
        for (int i = Part.values().length - 1; i >= 0; i--) {
            part(Part.values()[i]);
        }
        return new Plan(changes, List.of(), kept);
    }

    private void settings() {
        if (realm.setting(RealmSettingNames.ENABLED).isPresent()) {
            changes.add(
                    new RestoreSetting(
                            RealmSettingNames.ENABLED,
                            realm.setting(RealmSettingNames.ENABLED).get(),
                            null));
        }
        record.settings.forEach(
                (name, changed) -> {
                    String now = realm.setting(name).orElse(null);
                    if (name.equals(RealmSettingNames.ENABLED)
                            || Objects.equals(now, changed.before())) {
                        return;
                    }
                    if (changed.after().equals(now)) {
                        changes.add(new RestoreSetting(name, now, changed.before()));
                    } else {
                        kept.add("%s stays %s: it was changed since".formatted(name, now));
                    }
                });
    }

    private void bindings() {
        Map<String, List<Place>> back = new LinkedHashMap<>();
        realm.bindings()
                .forEach(
                        (place, id) ->
                                before(place.kind(), id)
                                        .ifPresent(
                                                old ->
                                                        back.computeIfAbsent(
                                                                        old, o -> new ArrayList<>())
                                                                .add(place)));
        back.forEach(
                (id, places) ->
                        changes.add(
                                new BindFlow(id, realm.flows().get(id).flow().alias(), places)));
    }

    /** The flow to bind instead of a copy, Keycloak's own if the original is gone; empty if the one that is bound stays. */
    private Optional<String> before(FlowKind kind, String id) {
        InstallRecord.Copy copy = record.copies.get(id);
        if (copy == null) {
            return Optional.empty();
        }
        if (realm.flows().containsKey(copy.of())) {
            return Optional.of(copy.of());
        }
        return realm.stock(kind.words());
    }

    private void flows() {
        realm.flows()
                .forEach(
                        (id, known) -> {
                            boolean copy = record.copies.containsKey(id);
                            if (copy && !staysBound(id) && record.isUntouched(id, known.flow())) {
                                changes.add(new RemoveFlow(id, known.flow().alias()));
                                return;
                            }
                            List<String> ours = WithoutPack.named(known.flow());
                            if (!ours.isEmpty()) {
                                changes.add(new StripFlow(id, known.flow().alias(), ours));
                            }
                        });
    }

    private boolean staysBound(String id) {
        return realm.boundElsewhere().contains(id)
                || realm.bindings().entrySet().stream()
                        .filter(b -> b.getValue().equals(id))
                        .anyMatch(b -> before(b.getKey().kind(), id).isEmpty());
    }

    private void mentions() {
        if (!realm.mentions().isEmpty()) {
            changes.add(new RemoveMentions(realm.mentions()));
        }
    }

    private void part(Part part) {
        Set<String> gone = new TreeSet<>();
        for (String name : realm.parts().getOrDefault(part, Set.of())) {
            boolean ours =
                    part == Part.REQUIRED_ACTION
                            ? name.startsWith("latchkey-")
                            : record.hasAdded(part, name);
            if (!ours) {
                continue;
            }
            Optional<String> why = keptBecause(part, name);
            if (why.isPresent()) {
                kept.add("The %s '%s' stays: %s".formatted(part.words(), name, why.get()));
            } else {
                gone.add(name);
            }
        }
        if (!gone.isEmpty()) {
            changes.add(new RemoveParts(part, gone));
        }
    }

    private Optional<String> keptBecause(Part part, String name) {
        Optional<String> use =
                Optional.ofNullable(realm.inUse().getOrDefault(part, Map.of()).get(name));
        if (use.isPresent() || part != Part.TEXT) {
            return use;
        }
        JsonNode written = blueprint.parts().get(part).get(name);
        if (written != null && !written.asText().equals(realm.texts().get(name))) {
            return Optional.of("it was changed since");
        }
        String key = name.substring(name.indexOf(' ') + 1);
        return realm.inUse().getOrDefault(Part.PROFILE_ATTRIBUTE, Map.of()).keySet().stream()
                        .map(
                                attribute ->
                                        blueprint
                                                .parts()
                                                .get(Part.PROFILE_ATTRIBUTE)
                                                .get(attribute))
                        .anyMatch(
                                d ->
                                        d != null
                                                && (RealmPicture.names(d, key)
                                                        || headsGroup(d, key)))
                ? Optional.of("a user attribute that stays shows it")
                : Optional.empty();
    }

    private boolean headsGroup(JsonNode attribute, String textKey) {
        JsonNode group =
                blueprint.parts().get(Part.PROFILE_GROUP).get(attribute.path("group").asText());
        return group != null && RealmPicture.names(group, textKey);
    }
}
