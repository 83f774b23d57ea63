/** A code to a reserve contact, which stands in for a lost second factor. */
package dev.latchkey.contactcode;
