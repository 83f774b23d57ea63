/** Password reset by a code or link from a mail or SMS. A capability: it uses the shared rooms and no other. */
package dev.latchkey.reset;
