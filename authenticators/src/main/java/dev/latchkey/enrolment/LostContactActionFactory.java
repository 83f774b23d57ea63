package dev.latchkey.enrolment;

import dev.latchkey.server.flow.ActionFactory;

/** Registers the required action {@code latchkey-lost-contact}. */
public final class LostContactActionFactory extends ActionFactory {

    public LostContactActionFactory() {
        super(LostContactAction.ID, "Latchkey: the old contact is lost", new LostContactAction());
    }
}
