package dev.latchkey.install;

import java.util.List;

/**
 * Gives a setting the value that it had.
 *
 * @param before null if it was unset
 */
record RestoreSetting(String name, String now, String before) implements Change {

    @Override
    public List<String> words() {
        return List.of(
                "%s becomes %s again, from %s"
                        .formatted(name, before == null ? "unset" : before, now));
    }

    @Override
    public void make(RealmEdits realm, InstallRecord record) {
        realm.set(name, before);
    }
}
