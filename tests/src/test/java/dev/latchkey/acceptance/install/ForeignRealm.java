package dev.latchkey.acceptance.install;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.stage.Stage;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
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
            TestRealm realm = stage.foreignRealm(export, change);
            if (Files.readString(export).contains("declarative-user-profile")) {
                saveProfile(stage, realm);
            }
            return realm;
        } catch (URISyntaxException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * As the console does, so that it is written as Keycloak writes it. With a change and back, as {@code
     * UserProfileResource} does not write what is the same.
     */
    private static void saveProfile(Stage stage, TestRealm realm) {
        String path = "realms/" + realm.name() + "/users/profile";
        JsonNode profile = stage.admin().get(path);
        ObjectNode changed = profile.deepCopy();
        stage.admin().put(path, changed.put("unmanagedAttributePolicy", "ENABLED"));
        stage.admin().put(path, profile);
    }
}
