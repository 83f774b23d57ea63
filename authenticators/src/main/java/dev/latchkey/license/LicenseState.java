package dev.latchkey.license;

import java.util.Locale;

/** The states of a licence, as claims and events name them. */
public enum LicenseState {
    /** Runs, and will for a while. */
    ACTIVE,
    /** Runs, but ends soon. */
    EXPIRING,
    /** Has ended, a few days are given on top. */
    GRACE,
    /** Has ended for good. */
    EXPIRED,
    /** Stopped by the operator, whatever its end. */
    SUSPENDED,
    /** There is none, or it can't be read. */
    MISSING;

    /** The name outside of the pack: small letters. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
