package dev.latchkey.acceptance.stage;

import com.fasterxml.jackson.databind.JsonNode;
import dev.latchkey.acceptance.http.HttpVisitor;
import dev.latchkey.acceptance.http.VisitedPage;
import java.net.URI;

/** What a load balancer asks the server. */
public final class ServerHealth {

    private final URI managementUri;

    ServerHealth(URI managementUri) {
        this.managementUri = managementUri;
    }

    /** Whether the server wants visitors. */
    public boolean isReady() {
        return ready().status() == 200;
    }

    /** One of the lines of {@code /health/ready}. */
    public JsonNode line(String name) {
        return ready().json()
                .get("checks")
                .valueStream()
                .filter(check -> check.get("name").asText().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No line " + name));
    }

    private VisitedPage ready() {
        return HttpVisitor.of(managementUri).get("/health/ready");
    }
}
