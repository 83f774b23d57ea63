package dev.latchkey.license;

/**
 * An account's licence, and what it means for the account at one client.
 *
 * @param payer whether the account may renew licences
 */
public record LicenseJudgement(LicenseStanding standing, LicenseVerdict verdict, boolean payer) {

    public boolean blocks() {
        return verdict == LicenseVerdict.BLOCK;
    }

    /** The error that events and OAuth answers name: {@code latchkey_license_expired} and the like. */
    public String error() {
        return "latchkey_license_" + standing.state().id();
    }
}
