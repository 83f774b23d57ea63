package dev.latchkey.server.settings;

/** What an SMS of a reset carries. */
public enum SmsContent {
    /** A code to type: one part in Russian. */
    CODE,
    /** A short link: works on the phone itself. */
    LINK,
    /** Both, in two parts, so twice the price. */
    BOTH
}
