/** Timed lockout: who may try a password or code, on which key's account, and until when not. */
package dev.latchkey.lockout;
