package dev.latchkey.reset;

import dev.latchkey.server.page.PackPage;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationProcessor;
import org.keycloak.authentication.Authenticator;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.resources.LoginActionsService;
import org.keycloak.services.util.AuthenticationFlowURLHelper;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * What the steps of a reset have in common. None of them requires a user: until a code or link is shown there is none, for
 * anybody, and Keycloak would answer with an error page.
 */
abstract class ResetStep implements Authenticator {

    @Override
    public boolean requiresUser() {
        return false;
    }

    @Override
    public boolean configuredFor(KeycloakSession session, RealmModel realm, UserModel user) {
        return true;
    }

    @Override
    public void setRequiredActions(KeycloakSession session, RealmModel realm, UserModel user) {}

    @Override
    public void close() {}

    static Optional<ResetProof> proof(AuthenticationFlowContext context) {
        return ResetProof.of(
                context.getSession(), context.getRealm(), context.getAuthenticationSession());
    }

    static PackPage page(AuthenticationFlowContext context, String template) {
        return PackPage.inFlow(context.getSession(), context.getRealm(), context.form(), template)
                .with("signInUrl", signInUrl(context));
    }

    /** A page that only tells something: {@code latchkeyNotice<name>Title} and {@code ...Text}. */
    static PackPage notice(AuthenticationFlowContext context, String name) {
        return page(context, "latchkey-notice.ftl")
                .with("kind", "error")
                .with("titleKey", "latchkeyNotice" + name + "Title")
                .with("textKey", "latchkeyNotice" + name + "Text");
    }

    private static String signInUrl(AuthenticationFlowContext context) {
        AuthenticationSessionModel tab = context.getAuthenticationSession();
        return new AuthenticationFlowURLHelper(
                        context.getSession(), context.getRealm(), context.getUriInfo())
                .getLastExecutionUrl(
                        LoginActionsService.AUTHENTICATE_PATH,
                        null,
                        tab.getClient().getClientId(),
                        tab.getTabId(),
                        AuthenticationProcessor.getClientData(context.getSession(), tab))
                .toString();
    }
}
