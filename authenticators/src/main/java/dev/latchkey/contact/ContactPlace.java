package dev.latchkey.contact;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The places in an account that a contact for recovery can stand in: the e-mail address, and one for each {@link ContactKind}. */
public enum ContactPlace {
    EMAIL(null),
    PHONE(ContactKind.PHONE),
    RESERVE_PHONE(ContactKind.RESERVE_PHONE),
    RESERVE_EMAIL(ContactKind.RESERVE_EMAIL);

    private final ContactKind kind;

    ContactPlace(ContactKind kind) {
        this.kind = kind;
    }

    public static ContactPlace of(ContactKind kind) {
        return Arrays.stream(values())
                .filter(place -> place.kind == kind)
                .findFirst()
                .orElseThrow();
    }

    /** The kind of contact that stands here; none for the e-mail address, which is Keycloak's own. */
    public Optional<ContactKind> kind() {
        return Optional.ofNullable(kind);
    }

    public boolean isPhone() {
        return kind != null && kind.isPhone();
    }

    /** The lower-case form used in rows, pages, events and addresses. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<ContactPlace> byId(String id) {
        return Arrays.stream(values()).filter(place -> place.id().equals(id)).findFirst();
    }

    /** Enough of a contact of this place for its owner to recognise it; nothing of one that can't be read. */
    public String masked(String contact) {
        return isPhone()
                ? PhoneNumber.ofE164(contact).masked()
                : MailAddress.parse(contact).map(MailAddress::masked).orElse("•••");
    }
}
