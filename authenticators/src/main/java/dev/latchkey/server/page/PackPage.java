package dev.latchkey.server.page;

import dev.latchkey.server.PackInfo;
import dev.latchkey.server.settings.RealmSettings;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;

/** One of the pack's pages, rendered under whichever login theme the realm or client has, with the pack's strict headers. */
public final class PackPage {

    private final KeycloakSession session;
    private final LoginFormsProvider form;
    private final String template;
    private final Map<String, Object> model = new HashMap<>();
    private final List<String> formTargets = new ArrayList<>();

    private PackPage(
            KeycloakSession session, RealmModel realm, LoginFormsProvider form, String template) {
        this.session = session;
        this.form = form;
        this.template = template;
        model.put("version", PackInfo.version());
        model.put("product", Product.nameOf(realm));
        model.put("startUrl", RealmAddress.current(session, realm).page("start").toString());
        model.put("support", SupportContacts.of(RealmSettings.of(realm)));
    }

    /** A page within a flow, made from the flow context's form. */
    public static PackPage inFlow(
            KeycloakSession session, RealmModel realm, LoginFormsProvider form, String template) {
        return new PackPage(session, realm, form, template);
    }

    /** A page outside any flow. */
    public static PackPage standalone(KeycloakSession session, RealmModel realm, String template) {
        LoginFormsProvider form =
                session.getProvider(LoginFormsProvider.class).setDetachedAuthSession();
        return new PackPage(session, realm, form, template);
    }

    /** A page outside any flow that only tells something: {@code latchkeyNotice<name>Title} and {@code ...Text}. */
    public static PackPage notice(KeycloakSession session, RealmModel realm, String name) {
        return standalone(session, realm, "latchkey-notice.ftl").telling(name);
    }

    /** Has a notice page tell {@code latchkeyNotice<name>Title} and {@code ...Text}. */
    public PackPage telling(String name) {
        return with("kind", "error")
                .with("titleKey", "latchkeyNotice" + name + "Title")
                .with("textKey", "latchkeyNotice" + name + "Text");
    }

    /** Gives the template {@code lk.<name>}. */
    public PackPage with(String name, Object value) {
        model.put(name, value);
        return this;
    }

    /** Shows the page in the user's own language, unless the visitor chose one. */
    public PackPage inLanguageOf(UserModel user) {
        form.setUser(user);
        return this;
    }

    /** Lets the page's form end up at another site, or in an app of its own scheme: a sign-in leads back to its application. */
    public PackPage leadsTo(URI target) {
        if (target.isAbsolute()) {
            boolean web = target.getScheme().matches("https?");
            formTargets.add(target.getScheme() + (web ? "://" + target.getRawAuthority() : ":"));
        }
        return this;
    }

    /** Shows an error at a field. */
    public PackPage error(String field, String messageKey, Object... arguments) {
        form.addError(new FormMessage(field, messageKey, arguments));
        return this;
    }

    public Response render() {
        return render(Response.Status.OK);
    }

    public Response render(Response.Status status) {
        PageHeaders.mark(session, formTargets);
        form.setStatus(status);
        return form.setAttribute("lk", model).createForm(template);
    }
}
