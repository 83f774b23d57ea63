/** What every token grant, userinfo and introspection must pass. Asks the rooms that may have something against it. */
package dev.latchkey.access;
