package dev.latchkey.challenge;

import org.keycloak.provider.ProviderFactory;

/** Makes a {@link Doorkeeper} for each session. */
public interface DoorkeeperFactory extends ProviderFactory<Doorkeeper> {}
