/**
 * Watches the contacts of accounts: notices a change however it was made, has a new contact wait before it serves for recovery,
 * lets the old one object. A shared room.
 */
package dev.latchkey.watch;
