package dev.latchkey.license;

import java.util.OptionalLong;

/**
 * A licence, judged at one instant.
 *
 * @param daysLeft calendar days until the day on which it ends, 0 on that day and after it; empty if no end is known
 */
public record LicenseStanding(LicenseState state, License license, OptionalLong daysLeft) {}
