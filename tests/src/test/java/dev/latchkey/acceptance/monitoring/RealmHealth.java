package dev.latchkey.acceptance.monitoring;

import com.fasterxml.jackson.databind.JsonNode;
import dev.latchkey.acceptance.http.HttpVisitor;
import dev.latchkey.acceptance.http.VisitedPage;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.stage.Stage;

/** Somebody who looks after one realm's messages, with an access token. */
record RealmHealth(Stage stage, TestRealm realm, String token) {

    /** What was seen so far. */
    JsonNode seen() {
        return reads().json();
    }

    VisitedPage reads() {
        return caller().get(address());
    }

    /** Asks mail server and gateway now. */
    VisitedPage checks() {
        return caller().postJson(address() + "/check", "");
    }

    private HttpVisitor caller() {
        return stage.visitor().with("Authorization", "Bearer " + token);
    }

    private String address() {
        return "/admin/realms/" + realm.name() + "/latchkey/health";
    }
}
