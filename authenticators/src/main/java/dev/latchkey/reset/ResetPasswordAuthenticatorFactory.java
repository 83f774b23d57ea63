package dev.latchkey.reset;

/** Registers the step {@code latchkey-reset-password}. */
public final class ResetPasswordAuthenticatorFactory extends ResetStepFactory {

    public ResetPasswordAuthenticatorFactory() {
        super(
                "latchkey-reset-password",
                "Latchkey reset: new password",
                "Takes the new password, ends all other sessions and tells the owner.",
                new ResetPasswordAuthenticator());
    }
}
