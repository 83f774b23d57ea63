package dev.latchkey.license;

import dev.latchkey.server.page.PackPage;
import java.net.URI;
import java.util.function.Supplier;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/** A sign-in at the point where the licence is checked: a step of a flow, or a required action after it. */
interface Passage {

    KeycloakSession session();

    RealmModel realm();

    UserModel user();

    AuthenticationSessionModel tab();

    EventBuilder event();

    /** Where a GET comes back to this very point. */
    URI here();

    /** The button that was pressed; empty if none was. */
    String pressed();

    /** A page of the pack, as this point shows it. */
    PackPage page(String template);

    void goOn();

    /** Answers with the page: at once on a GET, by redirect on a POST. */
    void show(Supplier<PackPage> page);

    /** Answers with a redirect that ends this passage. */
    void leave(URI target);
}
