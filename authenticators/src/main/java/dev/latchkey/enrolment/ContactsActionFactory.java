package dev.latchkey.enrolment;

import dev.latchkey.server.flow.ActionFactory;

/** Registers the required action {@code latchkey-contacts}. */
public final class ContactsActionFactory extends ActionFactory {

    public ContactsActionFactory() {
        super(ContactsAction.ID, "Latchkey: contacts", new ContactsAction());
    }
}
