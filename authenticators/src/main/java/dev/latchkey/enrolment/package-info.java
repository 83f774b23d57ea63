/**
 * The steps in which people prove contacts of theirs, a phone, a reserve phone, a reserve e-mail address, and the word that
 * reminds them to prepare for the loss of a second factor.
 */
package dev.latchkey.enrolment;
