package dev.latchkey.contact;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The contacts, besides the e-mail address, by which an account can be recovered, and the attributes they are kept in. */
public enum ContactKind {
    /** The account's phone, which also finds the account. */
    PHONE("phoneNumber", true),
    /** A second phone. */
    RESERVE_PHONE("reservePhoneNumber", true),
    /** A second mailbox. */
    RESERVE_EMAIL("reserveEmail", false);

    private final String attribute;
    private final boolean phone;

    ContactKind(String attribute, boolean phone) {
        this.attribute = attribute;
        this.phone = phone;
    }

    /** The user attribute with the number or address. */
    public String attribute() {
        return attribute;
    }

    /** The user attribute that is {@code true} once the owner has proved that the contact is theirs. */
    public String flag() {
        return attribute + "Verified";
    }

    public boolean isPhone() {
        return phone;
    }

    /** The lower-case form used in forms, records and event details. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<ContactKind> byId(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
    }
}
