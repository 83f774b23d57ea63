package dev.latchkey.lockout;

import org.keycloak.models.utils.FormMessage;
import org.keycloak.services.messages.Messages;

/** What the sign-in form says of a wrong try: near the limit also how many are left, and what then. */
final class WrongPasswordText {

    private static final int WARNS_FROM = 2;

    private WrongPasswordText() {}

    static FormMessage at(String field, Try.Standing standing) {
        boolean nothingToWarnOf = standing.nextLock().isZero() && !standing.nextCloses();
        if (standing.triesLeft() > WARNS_FROM
                || standing.state().failures() == 0
                || nothingToWarnOf) {
            return new FormMessage(field, Messages.INVALID_USER);
        }
        boolean last = standing.triesLeft() == 1;
        if (standing.nextCloses()) {
            return new FormMessage(
                    field, last ? "latchkeyLastTryThenProof" : "latchkeyTwoTriesThenProof");
        }
        long minutes = Math.max(1, (standing.nextLock().toSeconds() + 59) / 60);
        return new FormMessage(
                field, last ? "latchkeyLastTry" : "latchkeyTwoTries", Long.toString(minutes));
    }
}
