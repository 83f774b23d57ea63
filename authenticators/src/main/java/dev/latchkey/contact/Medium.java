package dev.latchkey.contact;

/** What somebody who reads a message holds. Who has got hold of one has got hold of every contact that it leads to. */
public enum Medium {
    /** A phone: the SIM, or the device itself. */
    PHONE,
    /** A mailbox. People read several of them on one device, by one password manager. */
    MAILBOX
}
