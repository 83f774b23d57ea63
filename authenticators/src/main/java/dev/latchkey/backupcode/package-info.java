/** Backup codes: a printed set that stands in for a lost second factor, how it is made, spent and renewed. */
package dev.latchkey.backupcode;
