package dev.latchkey.server.settings;

/** What a licence's state does to whom it belongs to. */
public enum LicenseEffect {
    /** Nothing. */
    FULL,
    /** A page at sign-in, at most once a day, that leads on with one click. */
    WARN,
    /** Blocked, but for payers: they still reach the clients where a licence is renewed. */
    PAYER,
    /** Blocked, payers too. */
    BLOCKED
}
