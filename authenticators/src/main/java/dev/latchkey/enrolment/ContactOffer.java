package dev.latchkey.enrolment;

import dev.latchkey.server.settings.Asking;
import dev.latchkey.server.settings.RealmSettings;
import dev.latchkey.server.settings.Setting;
import java.util.Set;
import org.keycloak.authentication.AuthenticationProcessor;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.models.Constants;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.services.resources.LoginActionsService;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.util.TokenUtil;

/**
 * Decides whether a sign-in stops at an action that somebody could do.
 *
 * <p>Keycloak asks at every grant, where nobody can be shown a page too: a password grant with an action pending is refused.
 * So only sign-ins in a browser count, which Keycloak tells by the path of the flow that it notes for them. An application
 * that asks silently ({@code prompt=none}) is not kept from its answer by a mere offer.
 */
final class ContactOffer {

    private static final String OFFERED = "latchkey.enrolment.offered";
    private static final Set<String> SIGN_IN =
            Set.of(LoginActionsService.AUTHENTICATE_PATH, LoginActionsService.REQUIRED_ACTION);

    private final RequiredActionContext context;
    private final AuthenticationSessionModel tab;
    private final String action;
    private final Asking asking;

    ContactOffer(RequiredActionContext context, Setting<Asking> setting) {
        this.context = context;
        tab = context.getAuthenticationSession();
        action = context.getAction();
        asking = RealmSettings.of(context.getRealm()).get(setting);
    }

    /** Has the sign-in stop at the action, if the realm and the person want that. */
    void make() {
        if (isInBrowser(tab)
                && (asking == Asking.REQUIRE || asking == Asking.OFFER && isWelcome())) {
            tab.setAuthNote(OFFERED, action);
            tab.addRequiredAction(action);
        }
    }

    /** Whether the action is here because it was offered, so that the person may put it off. */
    boolean canBePutOff() {
        return asking == Asking.OFFER
                && action.equals(tab.getAuthNote(OFFERED))
                && !wasAskedFor()
                && context.getUser().getRequiredActionsStream().noneMatch(action::equals);
    }

    void putOff() {
        tab.removeRequiredAction(action);
        new Postponed(context.getSession(), context.getRealm())
                .putOff(context.getUser().getId(), action);
    }

    /** One offer is enough for one sign-in. */
    private boolean isWelcome() {
        String offered = tab.getAuthNote(OFFERED);
        return !isSilent(tab)
                && (offered == null || offered.equals(action))
                && !new Postponed(context.getSession(), context.getRealm())
                        .holds(context.getUser().getId(), action);
    }

    private boolean wasAskedFor() {
        return action.equals(tab.getClientNote(Constants.KC_ACTION));
    }

    /** Whether somebody signs in whom a page can be shown to, and an application can do without its answer until then. */
    static boolean hasAnAudience(AuthenticationSessionModel tab) {
        return isInBrowser(tab) && !isSilent(tab);
    }

    private static boolean isSilent(AuthenticationSessionModel tab) {
        return TokenUtil.hasPrompt(
                tab.getClientNote(OIDCLoginProtocol.PROMPT_PARAM),
                OIDCLoginProtocol.PROMPT_VALUE_NONE);
    }

    private static boolean isInBrowser(AuthenticationSessionModel tab) {
        String path = tab.getAuthNote(AuthenticationProcessor.CURRENT_FLOW_PATH);
        return path != null && SIGN_IN.contains(path);
    }
}
