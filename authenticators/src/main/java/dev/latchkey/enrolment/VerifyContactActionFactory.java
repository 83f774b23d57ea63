package dev.latchkey.enrolment;

import dev.latchkey.server.flow.ActionFactory;

/** What the factories of the two steps have in common. */
abstract class VerifyContactActionFactory extends ActionFactory {

    VerifyContactActionFactory(ContactStep step) {
        super(step.id(), step.displayText(), new VerifyContactAction(step));
    }
}
