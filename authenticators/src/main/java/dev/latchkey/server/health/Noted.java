package dev.latchkey.server.health;

import java.util.Map;
import org.keycloak.provider.ProviderFactory;

/** A {@link ProviderFactory} that found something at the start which operators should know, though the server goes on. */
public interface Noted {

    /** By subject, for logs and health; empty if all is well. */
    Map<String, String> notes();
}
