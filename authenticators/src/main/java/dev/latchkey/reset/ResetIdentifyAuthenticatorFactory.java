package dev.latchkey.reset;

/** Registers the step {@code latchkey-reset-identify}. */
public final class ResetIdentifyAuthenticatorFactory extends ResetStepFactory {

    public ResetIdentifyAuthenticatorFactory() {
        super(
                "latchkey-reset-identify",
                "Latchkey reset: who are you",
                "Asks for a login, e-mail address or phone number and has a code and a link sent. Same answer for everyone.",
                new ResetIdentifyAuthenticator());
    }
}
