package dev.latchkey.license;

import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * The same door for sign-ins that go through no gate: identity providers and action tokens. It is asked for again each time
 * Keycloak looks for required actions, and never written to the account.
 */
final class LicenseAction implements RequiredActionProvider {

    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        AuthenticationSessionModel tab = context.getAuthenticationSession();
        if (signsIn(context) && new LicenseDoor(new ActionPassage(context)).stops()) {
            tab.addRequiredAction(LicenseActionFactory.ID);
        } else {
            tab.removeRequiredAction(LicenseActionFactory.ID);
        }
    }

    /**
     * Not so where the end is a mere page, as after a reset elsewhere; and not where the answer is a program's: that one is told
     * by the token post-processor, while Keycloak's word for a required action there is "Account is not fully set up".
     */
    private static boolean signsIn(RequiredActionContext context) {
        return context.getAuthenticationSession()
                                .getAuthNote(AuthenticationManager.END_AFTER_REQUIRED_ACTIONS)
                        == null
                && !context.getUriInfo().getPath().endsWith("/protocol/openid-connect/token");
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        new LicenseDoor(new ActionPassage(context)).arrive();
    }

    @Override
    public void processAction(RequiredActionContext context) {
        new LicenseDoor(new ActionPassage(context)).act();
    }

    @Override
    public void close() {}
}
