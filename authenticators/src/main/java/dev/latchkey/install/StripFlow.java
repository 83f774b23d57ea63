package dev.latchkey.install;

import java.util.List;

/**
 * Takes the pack's steps out of a flow that somebody else made, or changed.
 *
 * @param ours provider ids of the steps
 */
record StripFlow(String id, String alias, List<String> ours) implements Change {

    @Override
    public List<String> words() {
        return List.of(
                "Flow '%s', which is not the installer's alone, stays: %s in it give way to Keycloak's own steps, or go where there are none"
                        .formatted(alias, Sentence.list(ours)));
    }

    @Override
    public void make(RealmEdits realm, InstallRecord record) {
        realm.stripFlow(id);
    }
}
