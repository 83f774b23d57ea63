/** The steps in which people prove contacts of theirs: a phone, a reserve phone, a reserve e-mail address. */
package dev.latchkey.enrolment;
