package dev.latchkey.install;

import java.util.List;

/** Removes what names a provider of the pack in places of its own, such as a client's mapper. */
record RemoveMentions(List<String> mentions) implements Change {

    @Override
    public List<String> words() {
        return mentions.stream().map(m -> m + " is removed").toList();
    }

    @Override
    public void make(RealmEdits realm, InstallRecord record) {
        realm.removeMentions();
    }
}
