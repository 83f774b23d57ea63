package dev.latchkey.delivery.sms;

import dev.latchkey.delivery.SmsSender;
import dev.latchkey.delivery.SmsSenderFactory;
import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/**
 * The SPI {@code latchkey-sms}: one provider for each SMS gateway. It is public, so that an operator's own jar can add
 * a {@link SmsSenderFactory}.
 */
public final class SmsSpi implements Spi {

    public static final String NAME = "latchkey-sms";

    @Override
    public boolean isInternal() {
        return false;
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return SmsSender.class;
    }

    @Override
    @SuppressWarnings("rawtypes") // as Spi declares it
    public Class<? extends ProviderFactory> getProviderFactoryClass() {
        return SmsSenderFactory.class;
    }

    /** The server option of a gateway as the operator writes it: {@code spi-latchkey-sms--generic--url}. */
    public static String optionName(String gateway, String option) {
        return optionPrefix(gateway) + option;
    }

    static String optionPrefix(String gateway) {
        return "spi-" + NAME + "--" + gateway + "--";
    }
}
