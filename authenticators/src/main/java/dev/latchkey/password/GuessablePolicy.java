package dev.latchkey.password;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.policy.PasswordPolicyConfigException;
import org.keycloak.policy.PasswordPolicyProvider;
import org.keycloak.policy.PolicyError;

/**
 * Refuses passwords that are easily guessed, and short ones of accounts that have nothing but the password (R30). What it says
 * names the reason, never the password.
 */
final class GuessablePolicy implements PasswordPolicyProvider {

    private final KeycloakSession session;
    private final PasswordGuesser guesser;

    GuessablePolicy(KeycloakSession session, PasswordGuesser guesser) {
        this.session = session;
        this.guesser = guesser;
    }

    @Override
    public PolicyError validate(RealmModel realm, UserModel user, String password) {
        return refusal(realm, Chooser.known(user), password);
    }

    /** At a registration, which knows no more than the name. */
    @Override
    public PolicyError validate(String username, String password) {
        return refusal(session.getContext().getRealm(), Chooser.registering(username), password);
    }

    private PolicyError refusal(RealmModel realm, Chooser chooser, String password) {
        return new PasswordJudge(session, realm, guesser).refusal(chooser, password).orElse(null);
    }

    /**
     * @throws PasswordPolicyConfigException if it is no score; the admin console shows what it says
     */
    @Override
    public Object parseConfig(String value) {
        String number = value == null ? GuessablePolicyFactory.USUAL_SCORE : value.trim();
        if (!number.matches("[1-4]")) {
            throw new PasswordPolicyConfigException(
                    GuessablePolicyFactory.ID + " takes a score from 1 to 4, not " + value);
        }
        return Integer.valueOf(number);
    }

    @Override
    public void close() {}
}
