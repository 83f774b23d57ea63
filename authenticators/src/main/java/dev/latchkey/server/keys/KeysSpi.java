package dev.latchkey.server.keys;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** The SPI {@code latchkey-keys}: where the server secret is configured, {@code spi-latchkey-keys--default--secret}. */
public final class KeysSpi implements Spi {

    @Override
    public boolean isInternal() {
        return true;
    }

    @Override
    public String getName() {
        return "latchkey-keys";
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return KeyRing.class;
    }

    @Override
    public Class<? extends ProviderFactory<?>> getProviderFactoryClass() {
        return KeyRingFactory.class;
    }
}
