package dev.latchkey.enrolment;

import dev.latchkey.server.flow.ActionFactory;

/** Registers the required action {@code latchkey-readiness}. */
public final class ReadinessActionFactory extends ActionFactory {

    public ReadinessActionFactory() {
        super(
                ReadinessAction.ID,
                "Latchkey: prepare for a lost second factor",
                new ReadinessAction());
    }
}
