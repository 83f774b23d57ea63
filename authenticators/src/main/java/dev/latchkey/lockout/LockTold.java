package dev.latchkey.lockout;

import dev.latchkey.server.page.RealmAddress;
import java.util.Locale;
import java.util.Optional;

/**
 * A lock, as it is told of.
 *
 * @param address where the last try came from
 * @param page the language of the page it was made on
 * @param links the realm's address for links; empty if no hostname is configured
 */
record LockTold(
        LockKey.Kind kind,
        LockState state,
        String address,
        Locale page,
        Optional<RealmAddress> links) {}
