package dev.latchkey.install;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** Adds what the realm lacks of one kind. */
record AddParts(Part part, Map<String, JsonNode> definitions) implements Change {

    @Override
    public List<String> words() {
        return List.of(
                "The realm gets the %s%s %s"
                        .formatted(
                                part.words(),
                                definitions.size() == 1 ? "" : "s",
                                Sentence.list(List.copyOf(definitions.keySet()))));
    }

    @Override
    public void make(RealmEdits realm, InstallRecord record) {
        realm.add(part, definitions);
        record.added(part, definitions.keySet());
    }
}
