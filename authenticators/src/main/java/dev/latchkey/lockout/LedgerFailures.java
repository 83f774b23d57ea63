package dev.latchkey.lockout;

import dev.latchkey.server.KeycloakClock;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserLoginFailureModel;
import org.keycloak.models.UserLoginFailureProvider;

/**
 * Shows the ledger to the admin console and the attack-detection endpoints, which know one entry for each account; in realms
 * that the pack does not mind Keycloak's own provider does.
 */
final class LedgerFailures implements UserLoginFailureProvider {

    private final KeycloakSession session;
    private final UserLoginFailureProvider stock;

    LedgerFailures(KeycloakSession session, UserLoginFailureProvider stock) {
        this.session = session;
        this.stock = stock;
    }

    @Override
    public UserLoginFailureModel getUserLoginFailure(RealmModel realm, String userId) {
        if (!RealmRules.on(realm)) {
            return stock.getUserLoginFailure(realm, userId);
        }
        AccountFailures failures = failures(realm, userId);
        return failures.isNone() ? null : failures;
    }

    /** The ledger needs no entry made for it; what is returned stands for none. */
    @Override
    public UserLoginFailureModel addUserLoginFailure(RealmModel realm, String userId) {
        return RealmRules.on(realm)
                ? failures(realm, userId)
                : stock.addUserLoginFailure(realm, userId);
    }

    private AccountFailures failures(RealmModel realm, String userId) {
        return AccountFailures.of(
                userId,
                new Ledger(session, realm).ofAccount(userId),
                new RealmRules(realm),
                KeycloakClock.now());
    }

    @Override
    public void removeUserLoginFailure(RealmModel realm, String userId) {
        if (RealmRules.on(realm)) {
            new Ledger(session, realm).clearAccount(userId);
        }
        // also what was counted before the pack was switched on
        stock.removeUserLoginFailure(realm, userId);
    }

    @Override
    public void removeAllUserLoginFailures(RealmModel realm) {
        if (RealmRules.on(realm)) {
            new Ledger(session, realm).clearRealm();
        }
        stock.removeAllUserLoginFailures(realm);
    }

    @Override
    public void updateWithLatestRealmSettings(RealmModel realm) {
        stock.updateWithLatestRealmSettings(realm);
    }

    @Override
    public void close() {}
}
