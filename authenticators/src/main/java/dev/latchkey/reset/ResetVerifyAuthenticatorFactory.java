package dev.latchkey.reset;

/** Registers the step {@code latchkey-reset-verify}. */
public final class ResetVerifyAuthenticatorFactory extends ResetStepFactory {

    public ResetVerifyAuthenticatorFactory() {
        super(
                "latchkey-reset-verify",
                "Latchkey reset: code or link",
                "Waits for the code, or for the link to be opened.",
                new ResetVerifyAuthenticator());
    }
}
