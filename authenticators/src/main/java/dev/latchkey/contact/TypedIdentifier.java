package dev.latchkey.contact;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a visitor typed to say who they are, sorted into the things that it may be.
 *
 * <p>One text can be several things: a login may be a row of digits or look like an address, so {@link Kind#PHONE} and
 * {@link Kind#EMAIL} come with a login candidate. The kind decides the channel: an SMS for {@link Kind#PHONE}, mail
 * for {@link Kind#EMAIL} and {@link Kind#LOGIN}.
 *
 * <p>Nothing is ever folded to make it match. Letters that some folding would turn into ASCII ({@code ı}, {@code ß},
 * the Kelvin sign, full-width forms) are how a mailbox of an attacker's is made to pass for somebody else's (Django's
 * CVE-2019-19844), so such a text is {@link Kind#UNMATCHABLE}. As a database may compare by a collation that folds on
 * its own, callers keep an account only if {@link #isSameAs} says so of the stored value.
 */
public final class TypedIdentifier {

    /** What the text is taken for. */
    public enum Kind {
        /** Nothing but white space was typed. */
        EMPTY,
        /** A phone number of some country. */
        PHONE,
        /** Something before and after one @ sign. */
        EMAIL,
        /** Anything else. */
        LOGIN,
        /** Can't be anybody's: too long, or made of look-alikes. To the visitor it is an unknown name like others. */
        UNMATCHABLE
    }

    /** What Keycloak's columns for user names and addresses hold. */
    public static final int MAX_LENGTH = 255;

    /** How much is looked at: the server lets a form field be far longer, and trimming costs the square of the length. */
    private static final int LONGEST_READ = 1024;

    /** Control characters, and halves of a character, which a database refuses. */
    private static final Pattern UNFIT = Pattern.compile("[\\p{Cc}\\p{Cs}]");

    /** Direction marks: shown back, they could turn the text around them. */
    private static final Pattern BIDI =
            Pattern.compile("[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

    /** White space of any script, and the shapeless characters that come along with a copied text. */
    private static final Pattern MARGIN =
            Pattern.compile("^[\\s\\p{Z}\\p{Cf}]+|[\\s\\p{Z}\\p{Cf}]+$");

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");

    private final String raw;
    private final Kind kind;
    private final PhoneNumber phone;

    private TypedIdentifier(String raw, Kind kind, PhoneNumber phone) {
        this.raw = raw;
        this.kind = kind;
        this.phone = phone;
    }

    /**
     * @param typed what came with the form; {@code null} is an empty one
     * @param phoneNumbers reads phone numbers by the habits of the realm's default region
     */
    public static TypedIdentifier of(String typed, PhoneNumbers phoneNumbers) {
        Objects.requireNonNull(phoneNumbers, "phoneNumbers");
        String raw = shownBack(typed == null ? "" : typed);
        if (raw.isEmpty()) {
            return new TypedIdentifier(raw, Kind.EMPTY, null);
        }
        if (raw.length() > MAX_LENGTH || (typed != null && typed.length() > LONGEST_READ)) {
            return new TypedIdentifier(shortened(raw), Kind.UNMATCHABLE, null);
        }
        // Before the search for look-alikes: between the digits of a phone number no-break spaces
        // are honest.
        Optional<PhoneNumber> phone = phoneNumbers.parse(raw);
        if (phone.isPresent()) {
            return new TypedIdentifier(raw, Kind.PHONE, phone.get());
        }
        if (hasLookAlikes(raw)) {
            return new TypedIdentifier(raw, Kind.UNMATCHABLE, null);
        }
        return new TypedIdentifier(
                raw, EMAIL.matcher(raw).matches() ? Kind.EMAIL : Kind.LOGIN, null);
    }

    public Kind kind() {
        return kind;
    }

    /** The text as it may be shown back: trimmed, at most {@link #MAX_LENGTH} long, without control characters. */
    public String raw() {
        return raw;
    }

    /**
     * The text as it is looked up and counted: {@link #raw()} in lower case, by the rules of no particular language. A
     * text with look-alikes stays as it is, since lower case alone makes a {@code k} of the Kelvin sign.
     */
    public String normalised() {
        return hasLookAlikes(raw) ? raw : lower(raw);
    }

    /** The number to look up among verified phones; there for {@link Kind#PHONE} only. */
    public Optional<PhoneNumber> phone() {
        return Optional.ofNullable(phone);
    }

    /** The address to look up; there for {@link Kind#EMAIL} only. */
    public Optional<String> email() {
        return kind == Kind.EMAIL ? Optional.of(normalised()) : Optional.empty();
    }

    /** The login to look up, if the text can be one at all. */
    public Optional<String> login() {
        boolean possible =
                switch (kind) {
                    case LOGIN, EMAIL -> true;
                    case PHONE -> !hasLookAlikes(raw);
                    case EMPTY, UNMATCHABLE -> false;
                };
        return possible ? Optional.of(normalised()) : Optional.empty();
    }

    /**
     * Whether a stored login or address is what was typed, but for upper and lower case.
     *
     * @param stored a user's login or address; {@code null} is nobody's
     */
    public boolean isSameAs(String stored) {
        return stored != null
                && !hasLookAlikes(stored)
                && login().filter(lower(stored)::equals).isPresent();
    }

    /** Only the kind: what was typed may be an address, a number or, by mistake, a password. */
    @Override
    public String toString() {
        return "TypedIdentifier[" + kind + "]";
    }

    private static String shownBack(String typed) {
        String read = typed.length() > LONGEST_READ ? typed.substring(0, LONGEST_READ) : typed;
        String visible = BIDI.matcher(UNFIT.matcher(read).replaceAll("")).replaceAll("");
        return MARGIN.matcher(visible).replaceAll("");
    }

    private static String shortened(String raw) {
        if (raw.length() <= MAX_LENGTH) {
            return raw;
        }
        int end =
                Character.isHighSurrogate(raw.charAt(MAX_LENGTH - 1)) ? MAX_LENGTH - 1 : MAX_LENGTH;
        return raw.substring(0, end);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /**
     * Whether some character is not ASCII itself but becomes so, wholly or in part, by compatibility normalisation or a
     * change of case; or has no shape at all, which comes to the same.
     */
    private static boolean hasLookAlikes(String text) {
        return text.codePoints().filter(c -> c >= 0x80).anyMatch(TypedIdentifier::isLookAlike);
    }

    private static boolean isLookAlike(int codePoint) {
        if (Character.getType(codePoint) == Character.FORMAT) {
            return true;
        }
        String alone = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKC);
        return hasAscii(alone)
                || hasAscii(alone.toUpperCase(Locale.ROOT))
                || hasAscii(alone.toLowerCase(Locale.ROOT));
    }

    private static boolean hasAscii(String text) {
        return text.codePoints().anyMatch(c -> c < 0x80);
    }
}
