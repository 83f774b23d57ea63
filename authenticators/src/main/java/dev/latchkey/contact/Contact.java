package dev.latchkey.contact;

import java.util.Optional;

/**
 * One contact as it is typed, proved, kept and written to.
 *
 * @param kind what it is to the account
 * @param text the whole number in E.164 form, or the whole address in lower case
 * @param masked what may be shown of it
 */
public record Contact(ContactKind kind, String text, String masked) {

    public static Contact phone(ContactKind kind, PhoneNumber number) {
        if (!kind.isPhone()) {
            throw new IllegalArgumentException(kind + " is no phone");
        }
        return new Contact(kind, number.e164(), number.masked());
    }

    public static Contact reserveEmail(MailAddress address) {
        return new Contact(ContactKind.RESERVE_EMAIL, address.text(), address.masked());
    }

    /** The contact that was typed, or is on file; empty if it is none of that kind. */
    public static Optional<Contact> read(ContactKind kind, String text, PhoneNumbers numbers) {
        return kind.isPhone()
                ? numbers.parse(text).map(number -> phone(kind, number))
                : MailAddress.parse(text).map(Contact::reserveEmail);
    }

    /** The number; there for phones only. */
    public Optional<PhoneNumber> number() {
        return kind.isPhone() ? Optional.of(PhoneNumber.ofE164(text)) : Optional.empty();
    }

    /** The masked form (DESIGN rule 8). */
    @Override
    public String toString() {
        return "Contact[" + kind + ", " + masked + "]";
    }
}
