/** The page on which people choose among several ways to go on. */
package dev.latchkey.choice;
