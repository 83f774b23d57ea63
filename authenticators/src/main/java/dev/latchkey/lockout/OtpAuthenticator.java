package dev.latchkey.lockout;

import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.FlowStatus;
import org.keycloak.authentication.authenticators.browser.OTPFormAuthenticator;

/**
 * Keycloak's one-time code form, which shows the lock page while the door is locked. A sign-in then begins anew: the password
 * that was proved before does not wait at the door. A reset waits, because its proof is the way out of the lock.
 */
final class OtpAuthenticator extends OTPFormAuthenticator {

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        if (RealmRules.on(context.getRealm())
                && GuessRequest.isRecovery(context.getSession())
                && page(context).showIfLocked()) {
            return;
        }
        super.authenticate(context);
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        super.action(context);
        if (RealmRules.on(context.getRealm())) {
            Try.current(context.getSession()).ifPresent(asked -> settle(context, asked));
        }
    }

    /** Keycloak settles a try only after the step has answered, by an answer that may be replaced here. */
    private static void settle(AuthenticationFlowContext context, Try asked) {
        if (context.getStatus() == FlowStatus.FAILURE_CHALLENGE) {
            asked.wrong();
        }
        if (asked.granted() && !asked.hasLocked()) {
            return;
        }
        if (GuessRequest.isRecovery(context.getSession())) {
            page(context).show();
        } else {
            LockPage.beginAnewBehindLock(context);
        }
    }

    private static LockPage page(AuthenticationFlowContext context) {
        return new LockPage(context, Optional.of(context.getUser()));
    }
}
