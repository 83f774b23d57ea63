package dev.latchkey.server.settings;

/** Whether people are asked at sign-in to set something up. */
public enum Asking {
    /** No. */
    OFF,
    /** Yes, and they may put it off. */
    OFFER,
    /** Yes, and sign-in goes on once they have done it. */
    REQUIRE
}
