package dev.latchkey.reset;

import java.util.Set;
import org.keycloak.models.KeycloakSession;

/** Registers the step {@code latchkey-reset-verify}. */
public final class ResetVerifyAuthenticatorFactory extends ResetStepFactory {

    public ResetVerifyAuthenticatorFactory() {
        super(
                "latchkey-reset-verify",
                "Latchkey reset: code or link",
                "Waits for the code, or for the link to be opened.",
                new ResetVerifyAuthenticator());
    }

    /** What the step takes proof of, so that the account console, which goes by this, leads people to their contacts. */
    @Override
    public Set<String> getOptionalReferenceCategories(KeycloakSession session) {
        return Set.of("latchkey-contacts");
    }
}
