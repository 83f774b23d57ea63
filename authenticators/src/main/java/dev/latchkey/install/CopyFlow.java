package dev.latchkey.install;

import dev.latchkey.install.flow.Flow;
import dev.latchkey.install.flow.FlowKind;
import dev.latchkey.install.flow.Placement;
import java.util.ArrayList;
import java.util.List;

/** Makes a copy with the pack's steps in it and binds that; the original stays as it is. */
record CopyFlow(
        String originalId, Flow original, FlowKind kind, Placement placement, List<Place> places)
        implements Change {

    @Override
    public List<String> words() {
        List<String> words = new ArrayList<>();
        words.add(
                "A copy of flow '%s' becomes %s"
                        .formatted(
                                original.alias(),
                                Sentence.list(places.stream().map(Place::words).toList())));
        placement.words().forEach(w -> words.add("In the copy: " + w));
        return words;
    }

    @Override
    public void make(RealmEdits realm, InstallRecord record) {
        Flow copy =
                new Flow(
                        "latchkey " + original.alias(),
                        placement.flow().description(),
                        placement.flow().steps());
        String id = realm.addFlow(copy);
        record.copied(id, originalId, kind.binding(), copy);
        places.forEach(place -> realm.bind(place, id));
    }
}
