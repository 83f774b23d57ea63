package dev.latchkey.install;

import java.util.List;

/** Removes a copy that nobody has changed. */
record RemoveFlow(String id, String alias) implements Change {

    @Override
    public List<String> words() {
        return List.of("Flow '%s' is removed".formatted(alias));
    }

    @Override
    public void make(RealmEdits realm, InstallRecord record) {
        realm.removeFlow(id);
    }
}
