/** Mail and SMS: written in the right language, handed over after the request has been answered. A shared room. */
package dev.latchkey.delivery;
