package dev.latchkey.lockout;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.browser.OTPFormAuthenticator;

/** Keycloak's one-time code form, which shows the lock page while the door is locked; see {@link LedgerDoorkeeper}. */
final class OtpAuthenticator extends OTPFormAuthenticator {

    private final LedgerDoorkeeper doorkeeper = new LedgerDoorkeeper();

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        if (!doorkeeper.turnsAway(context)) {
            super.authenticate(context);
        }
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        super.action(context);
        doorkeeper.settle(context);
    }
}
