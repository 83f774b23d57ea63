package dev.latchkey.license;

/**
 * What matters of the person whose licence is judged.
 *
 * @param exempt never blocked: holds the role {@code license-exempt}, administers the realm, or is no person but a service
 * @param payer holds the role {@code license-payer}
 */
public record LicenseBearer(boolean exempt, boolean payer) {}
