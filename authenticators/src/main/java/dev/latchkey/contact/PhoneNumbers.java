package dev.latchkey.contact;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads phone numbers as people write them, and knows what libphonenumber knows of them.
 *
 * <p>Instances are immutable, cheap and bound to the region whose habits decide how a number without a country code is
 * read.
 */
public final class PhoneNumbers {

    /**
     * What may stand between the digits; an extension, letters on keys or a URI scheme may not. The tilde is the wait
     * for a tone in {@code 8~10}.
     */
    private static final Pattern PUNCTUATION = Pattern.compile("[\\s\\p{Z}\\p{Pd}().,/~]+");

    /**
     * Characters without a shape: address books wrap a copied number in direction marks, and word processors leave soft
     * hyphens in it.
     */
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");

    /**
     * Only ASCII digits: libphonenumber would take the digits of every script, and look-alikes must not find an
     * account.
     */
    private static final Pattern DIALLED = Pattern.compile("\\+?[0-9]{5,20}");

    /** Far above the longest spelling of fifteen digits, and a bound on the work that a visitor can cause. */
    private static final int LONGEST_SPELLING = 64;

    /**
     * The kinds of number that take an SMS everywhere. In North America a mobile number can't be told from a fixed one.
     * VoIP, premium, shared-cost and pager numbers are left out: they are what SMS pumping lives on.
     */
    private static final Set<PhoneNumberType> TAKE_SMS =
            EnumSet.of(PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE);

    private final PhoneNumberUtil library = PhoneNumberUtil.getInstance();
    private final String defaultRegion;

    private PhoneNumbers(String defaultRegion) {
        this.defaultRegion = defaultRegion;
    }

    /**
     * @param region two letters of ISO 3166-1, in any case
     * @throws IllegalArgumentException if libphonenumber has no such region
     */
    public static PhoneNumbers readAsIn(String region) {
        Objects.requireNonNull(region, "region");
        String code = region.toUpperCase(Locale.ROOT);
        if (!isRegion(code)) {
            throw new IllegalArgumentException("Not a region with phone numbers: " + region);
        }
        return new PhoneNumbers(code);
    }

    /** Whether this is the upper-case code of a region that has phone numbers, such as {@code RU}. */
    public static boolean isRegion(String code) {
        return PhoneNumberUtil.getInstance().getSupportedRegions().contains(code);
    }

    /**
     * The number that was meant, or nothing if no country has such a number.
     *
     * <p>Where a spelling fits two countries, the reading that can take an SMS wins, and among such the one of the
     * default region.
     */
    public Optional<PhoneNumber> parse(String typed) {
        if (typed == null || typed.length() > LONGEST_SPELLING) {
            return Optional.empty();
        }
        String dialled =
                PUNCTUATION.matcher(INVISIBLE.matcher(typed).replaceAll("")).replaceAll("");
        if (!DIALLED.matcher(dialled).matches()) {
            return Optional.empty();
        }
        List<Phonenumber.PhoneNumber> readings =
                readingsOf(dialled).stream().map(this::valid).flatMap(Optional::stream).toList();
        return readings.stream()
                .filter(this::takesSms)
                .findFirst()
                .or(() -> readings.stream().findFirst())
                .map(this::e164)
                .map(PhoneNumber::ofE164);
    }

    /** The region that a number belongs to, for allow-lists; +7 alone says nothing: it is shared by RU and KZ. */
    public Optional<String> region(PhoneNumber number) {
        return valid(number.e164()).map(library::getRegionCodeForNumber);
    }

    /** Whether an SMS can be expected to arrive at a number of this kind. */
    public boolean canReceiveSms(PhoneNumber number) {
        return valid(number.e164()).filter(this::takesSms).isPresent();
    }

    /**
     * What libphonenumber is asked, best first.
     *
     * <p>It reads {@code 8 (912) …} and {@code 810 …} by the rules of the default region. Two habits it does not know:
     *
     * <ul>
     *   <li>{@code 00} for an international call is right for it only where a region dials so, which Russia (810) and
     *       the United States (011) do not; people write 00 there all the same, and no national number begins so.
     *   <li>A number without its plus sign ({@code 7912…}) is recognised only if it is too long for the region's own
     *       numbering plan. Germany's has room for eleven digits, and even Kazakhstan, which shares +7 with Russia,
     *       fails on a Russian number. So the reading with a plus sign is tried too.
     * </ul>
     */
    private static List<String> readingsOf(String dialled) {
        if (dialled.startsWith("+")) {
            return List.of(dialled);
        }
        if (dialled.startsWith("00")) {
            return List.of("+" + dialled.substring(2), dialled);
        }
        return List.of(dialled, "+" + dialled);
    }

    private Optional<Phonenumber.PhoneNumber> valid(String dialled) {
        try {
            Phonenumber.PhoneNumber number = library.parse(dialled, defaultRegion);
            // Germany's plan knows numbers beyond the fifteen digits of E.164; nobody can text
            // those.
            boolean usable = library.isValidNumber(number) && PhoneNumber.isE164(e164(number));
            return usable ? Optional.of(number) : Optional.empty();
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }

    private String e164(Phonenumber.PhoneNumber number) {
        return library.format(number, PhoneNumberFormat.E164);
    }

    private boolean takesSms(Phonenumber.PhoneNumber number) {
        return TAKE_SMS.contains(library.getNumberType(number));
    }
}
