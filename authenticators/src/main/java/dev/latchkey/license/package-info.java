/**
 * Licences: who has one, what state it is in, what that does at sign-in and during a session.
 *
 * <p>{@link dev.latchkey.license.LicensePolicy} and what it judges are plain; {@link dev.latchkey.license.LicenseChecks}
 * brings them together with Keycloak.
 */
package dev.latchkey.license;
