/** The demo's mailbox and phone for everybody: a real SMTP server, an SMS gateway and the page that shows both. */
package dev.latchkey.demo.inbox;
