package dev.latchkey.install;

import java.util.List;

/** One thing to do to a realm. */
interface Change {

    /** What it does, a sentence each, without a full stop, as an admin would tell it. */
    List<String> words();

    /** Does it, and notes in the record what undoing needs. */
    void make(RealmEdits realm, InstallRecord record);
}
