package dev.latchkey.challenge;

/** How much of a budget an event may draw on. */
public enum Share {
    /** All of it. */
    WHOLE,
    /** All but the third that is kept for devices and networks the account knows, so that strangers can't use it up. */
    STRANGERS
}
