package dev.latchkey.delivery;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** The SPI {@code latchkey-dispatch}: the threads that send. */
public final class DispatchSpi implements Spi {

    @Override
    public boolean isInternal() {
        return true;
    }

    @Override
    public String getName() {
        return "latchkey-dispatch";
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return Dispatcher.class;
    }

    @Override
    public Class<? extends ProviderFactory<?>> getProviderFactoryClass() {
        return DispatcherFactory.class;
    }
}
