/** What the pack counts for the operator's monitoring. */
package dev.latchkey.server.metrics;
