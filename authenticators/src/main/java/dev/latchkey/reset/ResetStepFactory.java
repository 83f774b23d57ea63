package dev.latchkey.reset;

import dev.latchkey.server.flow.StepFactory;
import org.keycloak.authentication.Authenticator;

/** What the factories of a reset's steps have in common. */
abstract class ResetStepFactory extends StepFactory {

    /**
     * None that Keycloak's brute-force protector counts: a mistyped code must not lock the account (R06). The pack has its own
     * count, {@code CodeTries}.
     */
    private static final String CATEGORY = "latchkey-reset";

    private final String displayType;
    private final String helpText;

    ResetStepFactory(String id, String displayType, String helpText, Authenticator step) {
        super(id, CATEGORY, step);
        this.displayType = displayType;
        this.helpText = helpText;
    }

    @Override
    public String getDisplayType() {
        return displayType;
    }

    @Override
    public String getHelpText() {
        return helpText;
    }
}
