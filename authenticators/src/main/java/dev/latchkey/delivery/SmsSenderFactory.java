package dev.latchkey.delivery;

import org.keycloak.provider.ProviderFactory;

/** Makes {@link SmsSender}s; its id is the gateway's name in {@code spi-latchkey-sms--<id>--...}. */
public interface SmsSenderFactory extends ProviderFactory<SmsSender> {}
