package dev.latchkey.install;

import java.util.List;

/**
 * Gives a setting of the realm another value.
 *
 * @param before null if it was unset
 */
record ChangeSetting(String name, String before, String after, String why) implements Change {

    @Override
    public List<String> words() {
        return List.of(
                "%s becomes %s, from %s: %s"
                        .formatted(name, after, before == null ? "unset" : before, why));
    }

    @Override
    public void make(RealmEdits realm, InstallRecord record) {
        realm.set(name, after);
        record.set(name, before, after);
    }
}
