/** Puts the pack into a realm that exists, and takes it out again. */
package dev.latchkey.install;
