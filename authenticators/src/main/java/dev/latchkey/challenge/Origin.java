package dev.latchkey.challenge;

/** Where a request comes from, as the account it concerns sees it. */
public enum Origin {
    /** A device or network that the account has signed in from. */
    FAMILIAR,
    /** Any other: a third of every budget is closed to it, so that strangers can't use all of it up. */
    STRANGER
}
