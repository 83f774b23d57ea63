package dev.latchkey.challenge;

import dev.latchkey.server.settings.RealmSettings;
import dev.latchkey.server.settings.Settings;
import java.time.Duration;
import java.util.List;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * How many codes are compared for one account, over all its sessions, tabs and flows: a few while codes live, and so many a
 * day (R02, R11). A try is taken before the comparison and never given back.
 */
public final class CodeTries {

    private static final Duration DAY = Duration.ofDays(1);

    private final Budgets budgets;
    private final RateLimit perCode;
    private final RateLimit perDay;

    public CodeTries(KeycloakSession session, RealmModel realm) {
        RealmSettings settings = RealmSettings.of(realm);
        budgets = new Budgets(session, realm);
        perCode =
                new RateLimit(
                        settings.get(Settings.TRIES_PER_CODE),
                        settings.get(Settings.MAIL_CODE_LIFE));
        perDay = new RateLimit(settings.get(Settings.TRIES_PER_DAY), DAY);
    }

    /**
     * Takes one try.
     *
     * @param account the account's id, or what was typed where there is none
     * @return whether there was one left
     */
    public boolean take(String account) {
        // tries are the account's own: there is no familiar share, a guesser may sit in the same
        // office
        return budgets.take(
                        List.of(
                                new Charge("code-tries", account, perCode, Origin.FAMILIAR),
                                new Charge("code-tries-per-day", account, perDay, Origin.FAMILIAR)))
                .isEmpty();
    }

    /** Whether a code sent now could still be tried; if not, only a link is of use. */
    public boolean anyLeft(String account) {
        return budgets.has(new Charge("code-tries-per-day", account, perDay, Origin.FAMILIAR));
    }
}
