package dev.latchkey.access;

import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** One reason for which a grant may be refused. */
@FunctionalInterface
interface GrantJudge {

    /** What speaks against it, if anything does. */
    Optional<Refusal> judge(KeycloakSession session, RealmModel realm, Grant grant);
}
