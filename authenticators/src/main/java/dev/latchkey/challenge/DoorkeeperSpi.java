package dev.latchkey.challenge;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** The SPI {@code latchkey-doorkeeper}: how steps come to the lock page without knowing the room that has it. */
public final class DoorkeeperSpi implements Spi {

    @Override
    public boolean isInternal() {
        return true;
    }

    @Override
    public String getName() {
        return "latchkey-doorkeeper";
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return Doorkeeper.class;
    }

    @Override
    public Class<? extends ProviderFactory<?>> getProviderFactoryClass() {
        return DoorkeeperFactory.class;
    }
}
