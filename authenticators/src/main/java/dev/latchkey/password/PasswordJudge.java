package dev.latchkey.password;

import dev.latchkey.challenge.SecondFactors;
import dev.latchkey.server.NormalForm;
import dev.latchkey.server.page.PolicyWords;
import dev.latchkey.server.settings.RealmSettings;
import dev.latchkey.server.settings.Settings;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.policy.PasswordPolicyProvider;
import org.keycloak.policy.PolicyError;

/**
 * Judges passwords, both for the policy, which decides, and for the meter, which only tells: two estimates would contradict each
 * other sooner or later.
 */
final class PasswordJudge {

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

    /**
     * Keycloak's own policies that cost nothing to ask at each key. Not among them: those that compare with former passwords, by
     * a slow hash for each, and those of others' making, which may ask somebody else.
     */
    private static final Set<String> ASKED_WHILE_TYPING =
            Set.of(
                    "length",
                    "maxLength",
                    "digits",
                    "lowerCase",
                    "upperCase",
                    "specialChars",
                    "notUsername",
                    "notContainsUsername",
                    "notEmail",
                    "passwordBlacklist",
                    "regexPattern");

    private final KeycloakSession session;
    private final RealmModel realm;
    private final PasswordGuesser guesser;

    PasswordJudge(KeycloakSession session, RealmModel realm, PasswordGuesser guesser) {
        this.session = session;
        this.realm = realm;
        this.guesser = guesser;
    }

    /** Why the policy refuses it, if it does. */
    Optional<PolicyError> refusal(Chooser chooser, String typed) {
        String password = NormalForm.of(typed);
        return tooShortToStandAlone(chooser, password).or(() -> tooEasy(guess(chooser, password)));
    }

    /** What the meter shows for it, which is what the policies would say; empty where no such policy is on. */
    Optional<Verdict> verdict(Chooser chooser, String typed) {
        String password = NormalForm.of(typed);
        if (!isAskedFor(realm)) {
            return Optional.empty();
        }
        Guessability guessability = guess(chooser, password);
        return Optional.of(
                tooShortToStandAlone(chooser, password)
                        .or(() -> tooEasy(guessability))
                        .or(() -> otherRefusal(chooser, password))
                        .map(refused -> worded(guessability, refused))
                        .orElseGet(() -> Verdict.taken(guessability.score())));
    }

    /** Whether the realm's administrator has named the policy. */
    static boolean isAskedFor(RealmModel realm) {
        return realm.getPasswordPolicy().getPolicies().contains(GuessablePolicyFactory.ID);
    }

    private static Verdict worded(Guessability guessability, PolicyError refused) {
        Object[] arguments =
                refused.getParameters() == null ? new Object[0] : refused.getParameters();
        return Verdict.refused(
                guessability.score(), PolicyWords.keyFor(refused.getMessage()), arguments);
    }

    private Guessability guess(Chooser chooser, String password) {
        return guesser.guess(password, chooser.words(session, realm).all());
    }

    private Optional<PolicyError> tooShortToStandAlone(Chooser chooser, String password) {
        int least = RealmSettings.of(realm).get(Settings.PASSWORD_LENGTH_ALONE);
        return chooser.user().map(SecondFactors::none).orElse(true)
                        && password.codePointCount(0, password.length()) < least
                ? Optional.of(new PolicyError("latchkeyPasswordShortAlone", least))
                : Optional.empty();
    }

    private Optional<PolicyError> tooEasy(Guessability guessability) {
        int least = realm.getPasswordPolicy().getPolicyConfig(GuessablePolicyFactory.ID);
        return guessability.score() < least
                ? Optional.of(new PolicyError(TEXTS.get(guessability.weakness())))
                : Optional.empty();
    }

    private Optional<PolicyError> otherRefusal(Chooser chooser, String password) {
        return realm.getPasswordPolicy().getPolicies().stream()
                .filter(ASKED_WHILE_TYPING::contains)
                .map(id -> session.getProvider(PasswordPolicyProvider.class, id))
                .map(policy -> ask(policy, chooser, password))
                .filter(Objects::nonNull)
                .findFirst();
    }

    private PolicyError ask(PasswordPolicyProvider policy, Chooser chooser, String password) {
        Optional<UserModel> user = chooser.user();
        return user.isPresent()
                ? policy.validate(realm, user.get(), password)
                : policy.validate(chooser.typedName(), password);
    }
}
