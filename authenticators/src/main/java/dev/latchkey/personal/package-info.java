/** What the pack holds of one person: told to an administrator, and erased, over all rooms. */
package dev.latchkey.personal;
