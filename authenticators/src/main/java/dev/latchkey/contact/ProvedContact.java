package dev.latchkey.contact;

import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Marks a tab whose visitor has proved a contact of an account. What is tried there afterwards is no stranger's try. The mark
 * opens nothing by itself: a step that needs the proof looks at the proof.
 */
public final class ProvedContact {

    private static final String NOTE = "latchkey.proved-contact-of";

    private ProvedContact() {}

    public static void note(AuthenticationSessionModel tab, UserModel user) {
        tab.setAuthNote(NOTE, user.getId());
    }

    /**
     * @param tab may be {@code null}, as for requests outside any flow
     */
    public static boolean isOf(AuthenticationSessionModel tab, String userId) {
        return tab != null && userId.equals(tab.getAuthNote(NOTE));
    }
}
