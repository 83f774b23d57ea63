package dev.latchkey.install;

import java.util.List;
import java.util.Set;

/** Removes what was added of one kind. */
record RemoveParts(Part part, Set<String> names) implements Change {

    @Override
    public List<String> words() {
        return List.of(
                "The %s%s %s %s removed"
                        .formatted(
                                part.words(),
                                names.size() == 1 ? "" : "s",
                                Sentence.list(names.stream().sorted().toList()),
                                names.size() == 1 ? "is" : "are"));
    }

    @Override
    public void make(RealmEdits realm, InstallRecord record) {
        realm.remove(part, names);
    }
}
