/** The people of the shipped demo realm, read from the file that the server imports. */
package dev.latchkey.demo.people;
