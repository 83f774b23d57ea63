package dev.latchkey.enrolment;

import java.util.Optional;
import java.util.Set;
import org.keycloak.authentication.AuthenticationProcessor;
import org.keycloak.models.Constants;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.services.resources.LoginActionsService;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.util.TokenUtil;

/**
 * A tab in which somebody signs in, as far as offers go: whether anybody is there to be shown one, and which one they were.
 * One is enough for one sign-in.
 */
final class SignInTab {

    private static final String OFFERED = "latchkey.enrolment.offered";
    private static final Set<String> SIGN_IN =
            Set.of(LoginActionsService.AUTHENTICATE_PATH, LoginActionsService.REQUIRED_ACTION);

    private final AuthenticationSessionModel tab;

    SignInTab(AuthenticationSessionModel tab) {
        this.tab = tab;
    }

    /**
     * Keycloak looks for required actions at every grant, where nobody can be shown a page too: a password grant with an action
     * pending is refused. Only sign-ins in a browser have the path of their flow noted.
     */
    boolean isInBrowser() {
        String path = tab.getAuthNote(AuthenticationProcessor.CURRENT_FLOW_PATH);
        return path != null && SIGN_IN.contains(path);
    }

    /** Whether the application asks without its user ({@code prompt=none}): a mere offer must not keep it from its answer. */
    boolean isSilent() {
        return TokenUtil.hasPrompt(
                tab.getClientNote(OIDCLoginProtocol.PROMPT_PARAM),
                OIDCLoginProtocol.PROMPT_VALUE_NONE);
    }

    /** The action that its visitor came for, if they came for one. */
    Optional<String> askedFor() {
        return Optional.ofNullable(tab.getClientNote(Constants.KC_ACTION));
    }

    Optional<String> offered() {
        return Optional.ofNullable(tab.getAuthNote(OFFERED));
    }

    /** Has the sign-in stop at the action. */
    void offer(String action) {
        tab.setAuthNote(OFFERED, action);
        tab.addRequiredAction(action);
    }

    /** Takes the action out of the sign-in again. */
    void drop(String action) {
        tab.removeRequiredAction(action);
    }
}
