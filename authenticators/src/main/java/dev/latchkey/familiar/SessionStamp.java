package dev.latchkey.familiar;

import org.keycloak.models.UserSessionModel;

/** Marks sessions that began with a whole sign-in in a browser, whose device the account has known since. */
public final class SessionStamp {

    private static final String NOTE = "latchkey.device";

    private SessionStamp() {}

    static void put(UserSessionModel session) {
        session.setNote(NOTE, "known");
    }

    public static boolean isOn(UserSessionModel session) {
        return session.getNote(NOTE) != null;
    }
}
