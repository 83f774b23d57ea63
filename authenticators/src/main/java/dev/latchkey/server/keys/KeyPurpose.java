package dev.latchkey.server.keys;

/** What a derived key is for. A key for one purpose says nothing about a key for another. */
public enum KeyPurpose {
    /** Names of pending codes and links in Keycloak's store of single-use objects. */
    STORE,
    /** One-time codes. */
    CODE,
    /** Rows of counters: who steals the table learns no address, number or name. */
    COUNTER,
    /** Devices and networks an account has signed in from. */
    FAMILIAR,
    /** Wrong passwords, to tell a repeat of one. */
    REPEAT
}
