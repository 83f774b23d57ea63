package dev.latchkey.license;

import org.keycloak.provider.ProviderFactory;

/** Makes {@link LicenseSource}s; a realm names one by its id in {@code latchkey.license.source}. */
public interface LicenseSourceFactory extends ProviderFactory<LicenseSource> {}
