package dev.latchkey.install;

import java.util.List;

/** Binds a flow that is there. */
record BindFlow(String flowId, String alias, List<Place> places) implements Change {

    @Override
    public List<String> words() {
        return List.of(
                "Flow '%s' becomes %s"
                        .formatted(
                                alias, Sentence.list(places.stream().map(Place::words).toList())));
    }

    @Override
    public void make(RealmEdits realm, InstallRecord record) {
        places.forEach(place -> realm.bind(place, flowId));
    }
}
