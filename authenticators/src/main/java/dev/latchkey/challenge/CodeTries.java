package dev.latchkey.challenge;

import dev.latchkey.server.settings.RealmSettings;
import dev.latchkey.server.settings.Settings;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * How many codes are compared (R02, R11): a few for each code; as few for all codes of an account while they live, over all
 * its sessions, tabs and flows; and so many for an account in a day. A try is taken before the comparison and never given
 * back.
 *
 * <p>Tries are the account's own. They have no share for familiar places: whoever guesses may sit in the same office.
 */
public final class CodeTries {

    private static final Duration DAY = Duration.ofDays(1);

    private final Budgets budgets;
    private final RateLimit ofCode;
    private final RateLimit ofLiveCodes;
    private final RateLimit ofDay;

    public CodeTries(KeycloakSession session, RealmModel realm) {
        RealmSettings settings = RealmSettings.of(realm);
        int few = settings.get(Settings.TRIES_PER_CODE);
        budgets = new Budgets(session, realm);
        ofCode = new RateLimit(few, DAY);
        ofLiveCodes = new RateLimit(few, settings.get(Settings.MAIL_CODE_LIFE));
        ofDay = new RateLimit(settings.get(Settings.TRIES_PER_DAY), DAY);
    }

    /**
     * Takes one try.
     *
     * @param account the account's id, or what was typed where there is none
     * @param code names the code that is tried
     * @return the charge that was refused; empty if there was one left
     */
    public Optional<Charge> take(String account, String code) {
        List<Charge> charges =
                Stream.concat(
                                Stream.of(new Charge("tries-of-code", code, ofCode, Share.WHOLE)),
                                ofAccount(account))
                        .toList();
        return budgets.take(charges);
    }

    /** Whether a code sent now could be tried; if not, only a link is of use. */
    public boolean anyLeft(String account) {
        return ofAccount(account).allMatch(budgets::has);
    }

    private Stream<Charge> ofAccount(String account) {
        return Stream.of(
                new Charge("tries-of-live-codes", account, ofLiveCodes, Share.WHOLE),
                new Charge("tries-of-day", account, ofDay, Share.WHOLE));
    }
}
