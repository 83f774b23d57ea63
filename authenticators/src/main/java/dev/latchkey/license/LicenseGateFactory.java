package dev.latchkey.license;

import dev.latchkey.server.flow.StepFactory;

/** Registers the step {@code latchkey-license-gate}. */
public final class LicenseGateFactory extends StepFactory {

    /** The category is none that the lockout counts: a refusal for the licence is no wrong try. */
    public LicenseGateFactory() {
        super("latchkey-license-gate", "latchkey-license", new LicenseGate());
    }

    @Override
    public String getDisplayType() {
        return "Latchkey licence gate";
    }

    @Override
    public String getHelpText() {
        return "Blocks or warns by licence. Required, last in the flow, after a required sub-flow that holds all ways to sign in.";
    }
}
