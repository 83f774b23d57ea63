package dev.latchkey.reset;

import org.keycloak.authentication.Authenticator;

/** Registers the step {@code latchkey-reset-password}. */
public final class ResetPasswordAuthenticatorFactory extends ResetStepFactory {

    public ResetPasswordAuthenticatorFactory() {
        super(
                "latchkey-reset-password",
                "Latchkey reset: new password",
                "Takes the new password, ends all other sessions and tells the owner.");
    }

    @Override
    Authenticator step() {
        return new ResetPasswordAuthenticator();
    }
}
