package dev.latchkey.lockout;

import dev.latchkey.challenge.Doorkeeper;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.FlowStatus;

/**
 * Shows the lock page where the ledger has the door locked. A sign-in then begins anew: the password that was proved before
 * does not wait at the door. Where there is nothing to begin anew, as in a reset, it waits.
 */
final class LedgerDoorkeeper implements Doorkeeper {

    @Override
    public boolean turnsAway(AuthenticationFlowContext context) {
        return RealmRules.on(context.getRealm()) && LockPage.ofLaterStep(context).showIfLocked();
    }

    @Override
    public void settle(AuthenticationFlowContext context) {
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
        if (WholeFlow.of(context).has(SignInAuthenticatorFactory.ID)) {
            LockPage.beginAnewBehindLock(context);
        } else {
            LockPage.ofLaterStep(context).show();
        }
    }

    @Override
    public void close() {}
}
