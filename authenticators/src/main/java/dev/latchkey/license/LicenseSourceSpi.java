package dev.latchkey.license;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** The SPI {@code latchkey-license-source}. It is public, so that an operator's own jar can ask a billing system. */
public final class LicenseSourceSpi implements Spi {

    @Override
    public boolean isInternal() {
        return false;
    }

    @Override
    public String getName() {
        return "latchkey-license-source";
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return LicenseSource.class;
    }

    @Override
    @SuppressWarnings("rawtypes") // as Spi declares it
    public Class<? extends ProviderFactory> getProviderFactoryClass() {
        return LicenseSourceFactory.class;
    }
}
