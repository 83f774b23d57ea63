package dev.latchkey.server.personal;

import java.time.Instant;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Somebody who asks what is held about them, or wants it erased.
 *
 * @param now when they ask
 */
public record Person(KeycloakSession session, RealmModel realm, UserModel user, Instant now) {}
