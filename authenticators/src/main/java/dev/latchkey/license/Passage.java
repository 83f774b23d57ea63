package dev.latchkey.license;

import dev.latchkey.server.page.PackPage;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;
import org.keycloak.events.EventBuilder;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * A sign-in at the point where the licence is checked: a step of a flow, or a required action after it. Keycloak's contexts of
 * the two have the same methods and no common type.
 */
interface Passage {

    KeycloakSession session();

    RealmModel realm();

    UserModel user();

    AuthenticationSessionModel tab();

    EventBuilder event();

    LoginFormsProvider form();

    /** Where a GET comes back to this very point. */
    URI here();

    void goOn();

    /** Answers with the page: at once on a GET, by redirect on a POST. */
    void show(Supplier<PackPage> page);

    void answer(Response response);

    /** The button that was pressed; empty if none was. */
    default String pressed() {
        return Optional.ofNullable(
                        session()
                                .getContext()
                                .getHttpRequest()
                                .getDecodedFormParameters()
                                .getFirst("step"))
                .orElse("");
    }

    /** A page of the pack, as this point shows it. */
    default PackPage page(String template) {
        return PackPage.inFlow(session(), realm(), form(), template);
    }

    /** Answers with a redirect that ends this passage. */
    default void leave(URI target) {
        answer(Response.seeOther(target).build());
    }
}
