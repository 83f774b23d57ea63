/** Tells operators whether messages get out. Decides nothing: what is sent where depends on none of it. */
package dev.latchkey.delivery.health;
