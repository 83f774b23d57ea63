/** The devices and networks that each account has signed in from. A shared room. */
package dev.latchkey.familiar;
