package dev.latchkey.contact;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address that somebody typed and that a message may go to: one mailbox, in plain ASCII, in lower case. Whatever
 * could stand for several addresses, or carry a header of its own, is none.
 */
public final class MailAddress {

    private static final int LONGEST_LOCAL = 64;
    private static final int LONGEST = 254;
    private static final Pattern LOCAL =
            Pattern.compile("[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern DOMAIN =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");

    private final String text;

    private MailAddress(String text) {
        this.text = text;
    }

    /** The address that was typed, without the spaces around it; empty if it is none. */
    public static Optional<MailAddress> parse(String typed) {
        if (typed == null || typed.length() > 2 * LONGEST) {
            return Optional.empty();
        }
        String text = typed.strip();
        if (text.length() > LONGEST || !text.chars().allMatch(sign -> sign < 0x80)) {
            return Optional.empty();
        }
        String lower = text.toLowerCase(Locale.ROOT);
        int at = lower.indexOf('@');
        boolean fits =
                at > 0
                        && at <= LONGEST_LOCAL
                        && LOCAL.matcher(lower.substring(0, at)).matches()
                        && DOMAIN.matcher(lower.substring(at + 1)).matches();
        return fits ? Optional.of(new MailAddress(lower)) : Optional.empty();
    }

    /** The whole address. */
    public String text() {
        return text;
    }

    /** Enough for its owner to recognise it, too little for anyone else to write to it: {@code a•••@mail.example}. */
    public String masked() {
        return text.charAt(0) + "•••" + text.substring(text.indexOf('@'));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MailAddress address && text.equals(address.text);
    }

    @Override
    public int hashCode() {
        return Objects.hash(text);
    }

    /** The masked form (DESIGN rule 8). */
    @Override
    public String toString() {
        return masked();
    }
}
