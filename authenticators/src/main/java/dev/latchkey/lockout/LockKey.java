package dev.latchkey.lockout;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * What wrong tries are counted on.
 *
 * @param id the row's id, a keyed hash
 * @param userId the account it belongs to, if there is one
 */
record LockKey(Kind kind, String id, Optional<String> userId) {

    /** The kinds, each with how long a row is kept once nothing of it holds any more. */
    enum Kind {
        /** An account, tried from any device it does not know; or a name that no account has. Remembers a streak for long. */
        STRANGERS(Duration.ofDays(90)),
        /** An account, tried from one device it has signed in from: strangers' failures do not count there (OWASP "device cookies"). */
        DEVICE(Duration.ZERO),
        /** An account, tried from a browser that followed an unlock link. */
        PASS(Duration.ZERO),
        /** An account's second factor, tried by who has proved mailbox or phone in a reset: strangers can't lock that (R06). */
        RECOVERY(Duration.ofDays(90)),
        /** A client network, over all accounts, as far as it tries from devices that they do not know. */
        NETWORK(Duration.ZERO);

        private final Duration keptFor;

        Kind(Duration keptFor) {
            this.keptFor = keptFor;
        }

        /** Whether tries are taken only while a row stands open for them. */
        boolean mustBeOpened() {
            return this == PASS;
        }

        Duration keptFor() {
            return keptFor;
        }

        /** As events and metrics name it. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
