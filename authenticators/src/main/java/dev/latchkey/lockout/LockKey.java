package dev.latchkey.lockout;

import java.util.Locale;
import java.util.Optional;

/**
 * What wrong tries are counted on.
 *
 * @param id the row's id, a keyed hash
 * @param userId the account it belongs to, if there is one
 */
record LockKey(Kind kind, String id, Optional<String> userId) {

    /** The kinds; some remember how long a row of wrong tries was, once nothing of it holds any more. */
    enum Kind {
        /** An account, tried from any device it does not know; or a name that no account has. Remembers a streak for long. */
        STRANGERS(true),
        /** An account, tried from one device it has signed in from: strangers' failures do not count there (OWASP "device cookies"). */
        DEVICE(false),
        /** An account, tried from a browser that followed an unlock link. */
        PASS(false),
        /** An account's second factor, tried by who has proved mailbox or phone in a reset: strangers can't lock that (R06). */
        RECOVERY(true),
        /** A client network, over all accounts, as far as it tries from devices that they do not know. */
        NETWORK(false);

        private final boolean rememberingStreak;

        Kind(boolean rememberingStreak) {
            this.rememberingStreak = rememberingStreak;
        }

        /** Whether tries are taken only while a row stands open for them. */
        boolean mustBeOpened() {
            return this == PASS;
        }

        boolean remembersStreak() {
            return rememberingStreak;
        }

        /** As events and metrics name it. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
