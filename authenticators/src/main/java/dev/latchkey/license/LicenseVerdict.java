package dev.latchkey.license;

/** What a licence means for somebody who wants in. */
public enum LicenseVerdict {
    PASS,
    /** May go on, but should be told. */
    WARN,
    BLOCK
}
