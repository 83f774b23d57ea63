package dev.latchkey.enrolment;

import dev.latchkey.challenge.SecondFactors;
import dev.latchkey.contact.ContactPatience;
import dev.latchkey.server.KeycloakClock;
import dev.latchkey.watch.Patience;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.credential.CredentialModel;

/**
 * Whether a tab has shown what only the owner has: a second factor or a passkey that was there before a thief can have been.
 * Whoever sits at somebody's open session, or knows the password, could set one up as well; so the youngest of the kind that was
 * shown must be as old as a new contact must be. (Keycloak tells the kind, not which one of the kind it was.)
 *
 * @param state how it stands
 * @param settledAt when a young one will do; for {@link State#YOUNG} only
 */
record OwnerProof(State state, Optional<Instant> settledAt) {

    enum State {
        GIVEN,
        MISSING,
        YOUNG
    }

    static OwnerProof in(RequiredActionContext context) {
        Set<String> shown = SecondFactors.shownBesidesPassword(context.getAuthenticationSession());
        if (shown.isEmpty()) {
            return new OwnerProof(State.MISSING, Optional.empty());
        }
        ContactPatience patience = Patience.of(context.getRealm());
        Instant now = KeycloakClock.now();
        return context.getUser()
                .credentialManager()
                .getStoredCredentialsStream()
                .filter(credential -> shown.contains(credential.getType()))
                .map(OwnerProof::setUp)
                .max(Comparator.naturalOrder())
                .filter(youngest -> !patience.isSettled(youngest, now))
                .map(
                        youngest ->
                                new OwnerProof(
                                        State.YOUNG, Optional.of(patience.settledFrom(youngest))))
                .orElseGet(() -> new OwnerProof(State.GIVEN, Optional.empty()));
    }

    boolean isGiven() {
        return state == State.GIVEN;
    }

    /** Those that were imported may not say. */
    private static Instant setUp(CredentialModel credential) {
        return credential.getCreatedDate() == null
                ? Instant.EPOCH
                : Instant.ofEpochMilli(credential.getCreatedDate());
    }
}
