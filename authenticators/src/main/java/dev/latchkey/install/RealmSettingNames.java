package dev.latchkey.install;

import java.util.List;

/** Names of the realm's own settings that matter here, as in its JSON; those of its attributes have a dot or are ours. */
final class RealmSettingNames {

    static final String ENABLED = "latchkey.enabled";
    static final String RESET_ALLOWED = "resetPasswordAllowed";
    static final String BRUTE_FORCE = "bruteForceProtected";
    static final String USER_ACTION_LIFE = "accessCodeLifespanUserAction";
    static final String EVENTS = "eventsEnabled";
    static final String EVENTS_KEPT = "eventsExpiration";
    static final String EVENT_TYPES = "enabledEventTypes";
    static final String ADMIN_EVENTS = "adminEventsEnabled";
    static final String ADMIN_EVENTS_KEPT = "adminEventsExpiration";
    static final String USER_LINK_LIFE = "actionTokenGeneratedByUserLifespan";

    /** How locks work, once there are any. */
    static final List<String> LOCK_TIMES =
            List.of(
                    "failureFactor",
                    "waitIncrementSeconds",
                    "maxFailureWaitSeconds",
                    "maxDeltaTimeSeconds",
                    "quickLoginCheckMilliSeconds");

    /** Lives of links that a user's own action sends; unset, they are {@link #USER_ACTION_LIFE}. */
    static final List<String> LINK_LIVES =
            List.of(
                    USER_LINK_LIFE,
                    USER_LINK_LIFE + ".verify-email",
                    USER_LINK_LIFE + ".update-email",
                    USER_LINK_LIFE + ".reset-credentials",
                    USER_LINK_LIFE + ".idp-verify-account-via-email");

    private RealmSettingNames() {}
}
