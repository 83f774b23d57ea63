package dev.latchkey.lockout;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Whether an account is locked to devices that it does not know. */
public final class StrangersLock {

    private StrangersLock() {}

    /** False where the realm's brute-force protection, or the pack, is off. */
    public static boolean holds(KeycloakSession session, RealmModel realm, UserModel user) {
        return RealmRules.on(realm)
                && new Locks(session, realm).strangers(new Subjects(session, realm).of(user));
    }
}
