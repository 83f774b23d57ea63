package dev.latchkey.server;

import java.time.Instant;
import org.keycloak.common.util.Time;

/** The server's time: Keycloak's own clock, so that every expiry moves with it. */
public final class KeycloakClock {

    private KeycloakClock() {}

    public static Instant now() {
        return Instant.ofEpochMilli(Time.currentTimeMillis());
    }
}
