package dev.latchkey.reset;

import dev.latchkey.server.page.FlowPages;
import dev.latchkey.server.page.PackPage;
import dev.latchkey.server.page.RealmAddress;
import dev.latchkey.server.settings.RealmSettings;
import dev.latchkey.server.settings.Settings;
import java.util.Optional;
import org.jboss.logging.Logger;
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

    private static final Logger LOG = Logger.getLogger(ResetStep.class);

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

    /** A page in place of the step, that only tells something: {@code latchkeyNotice<name>Title} and {@code ...Text}. */
    static void showNotice(AuthenticationFlowContext context, String name) {
        FlowPages.show(context, () -> page(context, "latchkey-notice.ftl").telling(name));
    }

    /**
     * Back to the first page, which says why. On a later one Keycloak would show its error page instead: the flow's account is
     * gone, or switched off while its directory does not answer.
     */
    static void startAgain(AuthenticationFlowContext context, String messageKey) {
        context.resetFlow(
                () ->
                        FlowPages.nextShowsError(
                                context.getAuthenticationSession(),
                                ResetIdentifyAuthenticator.FIELD,
                                messageKey));
    }

    /**
     * Whether the step may go on; else it has answered. A realm that names these steps in its flow must have opted in: the admin
     * is told the key, the visitor whom to ask.
     */
    static boolean isOn(AuthenticationFlowContext context) {
        RealmModel realm = context.getRealm();
        if (RealmSettings.of(realm).enabled()) {
            return true;
        }
        LOG.errorf(
                "Realm %s: its reset flow has Latchkey's steps, but attribute %s is not true",
                realm.getName(), Settings.ENABLED.key());
        showNotice(context, "Unavailable");
        return false;
    }

    private static String signInUrl(AuthenticationFlowContext context) {
        AuthenticationSessionModel tab = context.getAuthenticationSession();
        if (tab.getRedirectUri() == null) {
            // no application waits for this tab: a sign-in in it would have nowhere to go
            return RealmAddress.current(context.getSession(), context.getRealm())
                    .page("start")
                    .toString();
        }
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
