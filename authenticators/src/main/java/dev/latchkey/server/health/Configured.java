package dev.latchkey.server.health;

import java.util.Set;
import org.keycloak.provider.ProviderFactory;

/** A {@link ProviderFactory} that goes on without server options which it can't use, and can name them. */
public interface Configured {

    /** The full names of options that are set and can't be used as they are; empty if all is well. Never their values. */
    Set<String> unusableOptions();
}
