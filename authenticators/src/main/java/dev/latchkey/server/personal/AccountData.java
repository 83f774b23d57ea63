package dev.latchkey.server.personal;

/**
 * What a room keeps on the account itself, in attributes and credentials. It works for the person as name and password do, so it
 * stays as long as the account does, unless the whole of it is to go. Found by {@link java.util.ServiceLoader}.
 */
public interface AccountData {

    Holding told(Person person);

    /** Takes it off the account, as far as the account's storage lets go of it. */
    void eraseWhole(Person person);
}
