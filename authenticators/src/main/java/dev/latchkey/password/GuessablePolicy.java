package dev.latchkey.password;

import dev.latchkey.challenge.SecondFactors;
import dev.latchkey.server.settings.RealmSettings;
import dev.latchkey.server.settings.Settings;
import java.util.Map;
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

    private static final Map<Weakness, String> TEXTS =
            Map.of(
                    Weakness.COMMON, "latchkeyGuessableCommon",
                    Weakness.PERSONAL, "latchkeyGuessablePersonal",
                    Weakness.KEYS, "latchkeyGuessableKeys",
                    Weakness.REPEAT, "latchkeyGuessableRepeat",
                    Weakness.SEQUENCE, "latchkeyGuessableSequence",
                    Weakness.DATE, "latchkeyGuessableDate",
                    Weakness.WORD, "latchkeyGuessableWord",
                    Weakness.SHORT, "latchkeyGuessableShort");

    private final KeycloakSession session;
    private final PasswordGuesser guesser;

    GuessablePolicy(KeycloakSession session, PasswordGuesser guesser) {
        this.session = session;
        this.guesser = guesser;
    }

    @Override
    public PolicyError validate(RealmModel realm, UserModel user, String password) {
        PolicyError tooShort =
                SecondFactors.none(user) ? tooShortToStandAlone(realm, password) : null;
        return tooShort != null
                ? tooShort
                : tooEasy(realm, password, Owner.words(session, realm, user));
    }

    /** At a registration, which knows no more than the name. */
    @Override
    public PolicyError validate(String username, String password) {
        RealmModel realm = session.getContext().getRealm();
        PolicyError tooShort = tooShortToStandAlone(realm, password);
        return tooShort != null
                ? tooShort
                : tooEasy(
                        realm,
                        password,
                        new PersonalWords()
                                .text(username)
                                .text(realm.getName())
                                .text(realm.getDisplayName()));
    }

    private static PolicyError tooShortToStandAlone(RealmModel realm, String password) {
        int least = RealmSettings.of(realm).get(Settings.PASSWORD_LENGTH_ALONE);
        return password.codePointCount(0, password.length()) < least
                ? new PolicyError("latchkeyPasswordShortAlone", least)
                : null;
    }

    private PolicyError tooEasy(RealmModel realm, String password, PersonalWords personal) {
        int least = realm.getPasswordPolicy().getPolicyConfig(GuessablePolicyFactory.ID);
        Guessability guessability = guesser.guess(password, personal.all());
        return guessability.score() < least
                ? new PolicyError(TEXTS.get(guessability.weakness()))
                : null;
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
