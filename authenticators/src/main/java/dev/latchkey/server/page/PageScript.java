package dev.latchkey.server.page;

import java.util.Optional;

/**
 * A script that a room adds to pages, Keycloak's among them: they bring their own templates, of whichever theme, and take in
 * what stands in the list of scripts. Found by {@link java.util.ServiceLoader}.
 */
public interface PageScript {

    /** The script's file below the resources' {@code js/}; empty if this page is none of those it belongs to. */
    Optional<String> on(ShownPage page);
}
