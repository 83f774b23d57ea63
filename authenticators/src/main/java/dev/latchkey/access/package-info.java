/** What every token grant must pass. Asks the rooms that may have something against it. */
package dev.latchkey.access;
