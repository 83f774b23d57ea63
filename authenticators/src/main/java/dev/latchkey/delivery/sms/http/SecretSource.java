package dev.latchkey.delivery.sms.http;

import java.util.Optional;

/** Where secrets come from at the moment of sending, so that a changed one is used without a restart. */
@FunctionalInterface
public interface SecretSource {

    /**
     * @param configured the secret itself, or a reference to it such as {@code ${vault.key}}
     * @return the secret; empty if the reference leads nowhere
     */
    Optional<String> resolve(String configured);
}
