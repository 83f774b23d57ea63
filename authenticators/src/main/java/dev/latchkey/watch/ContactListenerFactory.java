package dev.latchkey.watch;

import dev.latchkey.server.events.ListenerFactory;

/** Registers {@link ContactListener}. */
public final class ContactListenerFactory extends ListenerFactory {

    public ContactListenerFactory() {
        super("latchkey-contacts", ContactListener::new);
    }
}
