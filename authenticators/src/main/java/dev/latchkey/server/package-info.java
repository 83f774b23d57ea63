/** The floor: thin seams to Keycloak for settings, keys, tables, pages and metrics. Knows none of the rooms above it. */
package dev.latchkey.server;
