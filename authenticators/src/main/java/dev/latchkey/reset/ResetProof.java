package dev.latchkey.reset;

import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * The proof that this tab's visitor has shown a code or link. Every step of the flow asks for it anew, in {@code
 * authenticate()} and in {@code action()} (DESIGN rule 5; CVE-2026-18963 skipped a step that trusted another's note).
 *
 * @param secret the proof's secret name, known to this tab's authentication session only
 * @param recovery what it is good for
 * @param user the account
 */
record ResetProof(String secret, Recovery recovery, UserModel user) {

    /** The tab's proof, if it has one that still holds. */
    static Optional<ResetProof> of(
            KeycloakSession session, RealmModel realm, AuthenticationSessionModel tab) {
        return new ResetTab(tab)
                .proof()
                .flatMap(
                        secret ->
                                new Recoveries(session, realm)
                                        .seeProof(secret)
                                        .map(
                                                recovery ->
                                                        new ResetProof(
                                                                secret,
                                                                recovery,
                                                                session.users()
                                                                        .getUserById(
                                                                                realm,
                                                                                recovery
                                                                                        .userId()))));
    }

    @Override
    public String toString() {
        return "ResetProof[" + recovery + "]";
    }
}
