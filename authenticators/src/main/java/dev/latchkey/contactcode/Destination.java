package dev.latchkey.contactcode;

import dev.latchkey.contact.ContactPlace;
import dev.latchkey.contact.Medium;
import dev.latchkey.delivery.Channel;
import dev.latchkey.server.settings.CodeContact;

/**
 * One verified contact of an account that a code may go to.
 *
 * @param kind what it is to the account
 * @param channel how a message gets there
 * @param text the whole number or address
 * @param masked what may be shown of it, to somebody who has proved something already
 */
record Destination(CodeContact kind, Channel channel, String text, String masked) {

    /** Where in the account it stands. */
    ContactPlace place() {
        return switch (kind) {
            case EMAIL -> ContactPlace.EMAIL;
            case PHONE -> ContactPlace.PHONE;
            case RESERVE_EMAIL -> ContactPlace.RESERVE_EMAIL;
            case RESERVE_PHONE -> ContactPlace.RESERVE_PHONE;
        };
    }

    Medium medium() {
        return channel == Channel.SMS ? Medium.PHONE : Medium.MAILBOX;
    }

    /** Names this very contact: a code for it is void once another has taken its place. */
    String name() {
        return kind.id() + ' ' + text;
    }

    /** The masked form (DESIGN rule 8). */
    @Override
    public String toString() {
        return "Destination[" + kind.id() + ", " + masked + "]";
    }
}
