package dev.latchkey.delivery.sms;

import dev.latchkey.delivery.sms.http.InvalidGatewayException;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a gateway's operator wrote of prices, in millionths of whatever currency the vendor bills in.
 *
 * @param pricePerPart of one part of an SMS
 * @param warnAbove the sums from which on the log warns
 */
record SpendLimits(long pricePerPart, Map<SpendPeriod, Long> warnAbove) {

    static final long MILLION = 1_000_000;

    SpendLimits {
        warnAbove = Map.copyOf(warnAbove);
    }

    /**
     * @return empty if no price is set
     * @throws InvalidGatewayException if one can't be read, or there is a limit without a price
     */
    static Optional<SpendLimits> read(GatewayOptions options) {
        Map<String, String> problems = new TreeMap<>();
        Optional<Long> price = amount(SpendOption.PRICE, options, problems);
        Map<SpendPeriod, Long> warnAbove = new EnumMap<>(SpendPeriod.class);
        amount(SpendOption.WARN_PER_DAY, options, problems)
                .ifPresent(amount -> warnAbove.put(SpendPeriod.DAY, amount));
        amount(SpendOption.WARN_PER_MONTH, options, problems)
                .ifPresent(amount -> warnAbove.put(SpendPeriod.MONTH, amount));
        if (price.isEmpty() && !warnAbove.isEmpty()) {
            problems.putIfAbsent(SpendOption.PRICE.key(), "must be set for a warning to come");
        }
        if (!problems.isEmpty()) {
            throw new InvalidGatewayException(problems);
        }
        return price.map(perPart -> new SpendLimits(perPart, warnAbove));
    }

    private static Optional<Long> amount(
            SpendOption option, GatewayOptions options, Map<String, String> problems) {
        Optional<String> text = options.get(option.key());
        if (text.filter(t -> !t.matches("[0-9]{1,9}(\\.[0-9]{1,6})?")).isPresent()) {
            problems.put(option.key(), "must be an amount such as 4.50");
            return Optional.empty();
        }
        return text.map(t -> new BigDecimal(t).movePointRight(6).longValueExact());
    }

    /** Whether this step took the sum to the limit. */
    boolean isReached(SpendPeriod period, long before, long after) {
        Long limit = warnAbove.get(period);
        return limit != null && before < limit && limit <= after;
    }
}
