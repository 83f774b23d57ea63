/**
 * Runs unmodified Keycloak distributions as child processes: unpack, put jars and realms in, start, wait until ready,
 * stop. Knows nothing of the demo or of the tests; both stand on it.
 */
package dev.latchkey.launch;
