package dev.latchkey.server.profile;

import java.util.Set;

/**
 * Declares user attributes that nobody writes for themselves. Found by {@link java.util.ServiceLoader}, so that a room keeps
 * its attributes to itself; {@link GuardedProfile} holds the rule for all of them.
 */
public interface AdminOnlyAttributes {

    /** Their names; letter case makes no difference. */
    Set<String> names();
}
