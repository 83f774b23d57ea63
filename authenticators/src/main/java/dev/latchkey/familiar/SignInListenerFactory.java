package dev.latchkey.familiar;

import dev.latchkey.server.events.ListenerFactory;

/** Registers {@link SignInListener}. */
public final class SignInListenerFactory extends ListenerFactory {

    public SignInListenerFactory() {
        super("latchkey-familiar", SignInListener::new);
    }
}
