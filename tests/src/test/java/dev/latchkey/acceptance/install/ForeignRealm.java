package dev.latchkey.acceptance.install;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.stage.Stage;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Realms as operators have them, none of which knows of the pack. Files beside the tests, in Keycloak's format. */
final class ForeignRealm {

    private ForeignRealm() {}

    static TestRealm open(Stage stage, String file) {
        return open(stage, file, realm -> {});
    }

    static TestRealm open(Stage stage, String file, Consumer<ObjectNode> change) {
        try {
            Path export =
                    Path.of(
                            ForeignRealm.class
                                    .getResource(
                                            "/dev/latchkey/acceptance/install/" + file + ".json")
                                    .toURI());
            return stage.foreignRealm(export, change);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
