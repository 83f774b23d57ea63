/** How easily a password is guessed, said in words that help to choose a better one. */
package dev.latchkey.password;
