/** What the server's own health endpoints tell of the pack. */
package dev.latchkey.server.health;
