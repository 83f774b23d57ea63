/** How the pack listens to Keycloak's events. */
package dev.latchkey.server.events;
