package dev.latchkey.acceptance.lockout;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.stage.Stage;
import java.util.function.Consumer;

/** Whose sign-in form a realm has: what people are used to must be the same in both. */
enum FormOf {
    PACK {
        @Override
        void bind(ObjectNode realm) {}
    },
    KEYCLOAK {
        @Override
        void bind(ObjectNode realm) {
            realm.put("browserFlow", "browser");
            // two tries within a second would lock
            realm.put("quickLoginCheckMilliSeconds", 0);
            realm.withObject("/attributes").put("latchkey.enabled", "false");
        }
    };

    abstract void bind(ObjectNode realm);

    TestRealm freshRealm(Stage stage, Consumer<ObjectNode> change) {
        return stage.freshRealm(
                realm -> {
                    bind(realm);
                    change.accept(realm);
                });
    }

    TestRealm freshRealm(Stage stage) {
        return freshRealm(stage, realm -> {});
    }
}
