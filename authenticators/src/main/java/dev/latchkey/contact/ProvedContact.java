package dev.latchkey.contact;

import java.util.Arrays;
import java.util.Optional;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Marks a tab whose visitor has proved a contact of an account. What is tried there afterwards is no stranger's try. The mark
 * opens nothing by itself: a step that needs the proof looks at the proof.
 */
public final class ProvedContact {

    private static final String NOTE = "latchkey.proved-contact-of";
    private static final String MEDIUM = "latchkey.proved-contact-by";

    private ProvedContact() {}

    /**
     * @param medium how the message reached the visitor
     */
    public static void note(AuthenticationSessionModel tab, UserModel user, Medium medium) {
        tab.setAuthNote(NOTE, user.getId());
        tab.setAuthNote(MEDIUM, medium.name());
    }

    /**
     * @param tab may be {@code null}, as for requests outside any flow
     */
    public static boolean isOf(AuthenticationSessionModel tab, String userId) {
        return tab != null && userId.equals(tab.getAuthNote(NOTE));
    }

    /** How the message reached the visitor who has proved a contact of that account; empty if nobody has. */
    public static Optional<Medium> medium(AuthenticationSessionModel tab, String userId) {
        return isOf(tab, userId)
                ? Arrays.stream(Medium.values())
                        .filter(medium -> medium.name().equals(tab.getAuthNote(MEDIUM)))
                        .findFirst()
                : Optional.empty();
    }
}
