package dev.latchkey.delivery;

import org.keycloak.provider.ProviderFactory;

/** Makes the {@link Dispatcher}. */
public interface DispatcherFactory extends ProviderFactory<Dispatcher> {}
