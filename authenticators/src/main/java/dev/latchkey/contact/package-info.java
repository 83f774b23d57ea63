/** Phone numbers, typed names, and where an account can be reached. A shared room. */
package dev.latchkey.contact;
