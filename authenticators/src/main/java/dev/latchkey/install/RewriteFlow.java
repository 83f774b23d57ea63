package dev.latchkey.install;

import dev.latchkey.install.flow.Flow;
import dev.latchkey.install.flow.Placement;
import java.util.List;

/** Completes a copy that was made before. Whoever is signing in at that moment starts again. */
record RewriteFlow(String id, Flow before, Placement placement) implements Change {

    @Override
    public List<String> words() {
        return placement.words();
    }

    @Override
    public void make(RealmEdits realm, InstallRecord record) {
        realm.rewriteFlow(id, placement.flow());
        record.rewritten(id, before, placement.flow());
    }
}
