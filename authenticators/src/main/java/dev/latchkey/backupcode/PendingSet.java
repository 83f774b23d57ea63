package dev.latchkey.backupcode;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.latchkey.server.keys.KeyPurpose;
import dev.latchkey.server.keys.KeyRing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.util.JsonSerialization;

/**
 * A set that was shown in this tab and waits for its owner to confirm that the codes are kept. The tab has hashes only: of the
 * codes, as they will be stored, and keyed ones of their last signs, which go once the set is confirmed.
 *
 * @param set the set as it will be stored
 * @param ends the keyed hashes
 */
record PendingSet(@JsonProperty("set") KeptSet set, @JsonProperty("ends") List<String> ends) {

    private static final String NOTE = "latchkey.backupcode.pending";
    private static final String PURPOSE = "backup-code-end";

    static void note(
            KeycloakSession session,
            RealmModel realm,
            AuthenticationSessionModel tab,
            CodeSet drawn,
            KeptSet hashed) {
        List<String> ends =
                drawn.codes().stream()
                        .map(
                                code ->
                                        session.getProvider(KeyRing.class)
                                                .hash(
                                                        KeyPurpose.CODE,
                                                        realm,
                                                        PURPOSE,
                                                        tab.getTabId(),
                                                        drawn.id(),
                                                        code.lastSigns()))
                        .toList();
        try {
            tab.setAuthNote(
                    NOTE, JsonSerialization.writeValueAsString(new PendingSet(hashed, ends)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Optional<PendingSet> in(AuthenticationSessionModel tab) {
        return Optional.ofNullable(tab.getAuthNote(NOTE)).map(PendingSet::read);
    }

    static void clear(AuthenticationSessionModel tab) {
        tab.removeAuthNote(NOTE);
    }

    /** Whether these are the last signs of one of its codes. */
    boolean endsWith(
            KeycloakSession session,
            RealmModel realm,
            AuthenticationSessionModel tab,
            String lastSigns) {
        KeyRing keys = session.getProvider(KeyRing.class);
        return ends.stream()
                .anyMatch(
                        end ->
                                keys.matches(
                                        end,
                                        KeyPurpose.CODE,
                                        realm,
                                        PURPOSE,
                                        tab.getTabId(),
                                        set.id(),
                                        lastSigns));
    }

    private static PendingSet read(String json) {
        try {
            return JsonSerialization.readValue(json, PendingSet.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
