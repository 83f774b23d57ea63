package dev.latchkey.choice;

import dev.latchkey.server.page.FlowPages;
import dev.latchkey.server.page.PackPage;
import dev.latchkey.server.page.PageScripts;
import dev.latchkey.server.page.ShownPage;
import dev.latchkey.server.settings.RealmSettings;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.keycloak.forms.login.LoginFormsPages;
import org.keycloak.forms.login.freemarker.FreeMarkerLoginFormsProvider;
import org.keycloak.forms.login.freemarker.model.UrlBean;
import org.keycloak.models.KeycloakSession;
import org.keycloak.theme.Theme;

/**
 * Keycloak's pages, with the scripts that rooms add to them, and but for the choice of another way: its template belongs to the
 * theme, which knows a name and a sentence for each way and nothing of those that are not there.
 */
final class ChoiceForms extends FreeMarkerLoginFormsProvider {

    private String template = "";

    ChoiceForms(KeycloakSession session) {
        super(session);
    }

    @Override
    public Response createForm(String form) {
        template = form;
        return super.createForm(form);
    }

    /** The way to the choice is there even if it lists one way only: it says why there are no others, and who helps. */
    @Override
    protected void createCommonAttributes(
            Theme theme,
            Locale locale,
            Properties messagesBundle,
            UriBuilder baseUriBuilder,
            LoginFormsPages page) {
        super.createCommonAttributes(theme, locale, messagesBundle, baseUriBuilder, page);
        if (context != null
                && RealmSettings.of(realm).enabled()
                && new Ways(session, context).areWorthTelling()) {
            setAttribute("auth", new AlwaysAnotherWay(context, page));
        }
        if (authenticationSession != null && RealmSettings.of(realm).enabled()) {
            addScripts(page == null ? template : page.name());
        }
    }

    private void addScripts(String name) {
        String resources = ((UrlBean) attributes.get("url")).getResourcesPath();
        PageScripts.of(new ShownPage(realm, name, authenticationSession), resources)
                .forEach(this::addScript);
    }

    @Override
    public Response createSelectAuthenticator() {
        if (context == null || !RealmSettings.of(realm).enabled()) {
            return super.createSelectAuthenticator();
        }
        Ways ways = new Ways(session, context);
        PackPage page =
                PackPage.inFlow(session, realm, this, "latchkey-ways.ftl")
                        .with("ways", ways.open())
                        .with("missing", ways.missing());
        Optional.ofNullable(context.getAuthenticationSession().getRedirectUri())
                .map(URI::create)
                .ifPresent(page::leadsTo);
        return FlowPages.here(context, page);
    }
}
