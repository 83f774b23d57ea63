package dev.latchkey.server.keys;

import org.keycloak.provider.ProviderFactory;

/** Makes the {@link KeyRing}. */
public interface KeyRingFactory extends ProviderFactory<KeyRing> {}
