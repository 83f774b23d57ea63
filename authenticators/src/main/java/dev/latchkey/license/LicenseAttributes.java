package dev.latchkey.license;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The attributes that make up a licence, on a user, an organization, a group or the realm. */
public final class LicenseAttributes {

    public static final String EXPIRES_AT = "licenseExpiresAt";
    public static final String PLAN = "licensePlan";
    public static final String SUSPENDED = "licenseSuspended";

    private static final int LONGEST_PLAN = 60;

    private LicenseAttributes() {}

    /**
     * Reads a holder's licence.
     *
     * @param zone where a date's day ends
     * @return empty if the holder has none: neither an end nor a suspension. What can't be read is one, so that a typing error
     *     never falls through to the next level
     */
    static Optional<License> read(
            LicenseHolder holder, Map<String, List<String>> attributes, ZoneId zone) {
        List<String> ends = values(attributes, EXPIRES_AT);
        List<String> stops = values(attributes, SUSPENDED);
        if (stops.size() > 1 || stops.stream().anyMatch(stop -> !stop.matches("true|false"))) {
            return Optional.of(unreadable(holder, SUSPENDED, stops));
        }
        boolean suspended = stops.contains("true");
        if (ends.isEmpty() && !suspended) {
            return Optional.empty();
        }
        Optional<LicenseEnd> end =
                ends.size() == 1 ? LicenseEnd.parse(ends.get(0), zone) : Optional.empty();
        if (end.isEmpty() && !ends.isEmpty() && !suspended) {
            return Optional.of(unreadable(holder, EXPIRES_AT, ends));
        }
        return Optional.of(new License(holder, end, plan(attributes), suspended, Optional.empty()));
    }

    private static License unreadable(LicenseHolder holder, String attribute, List<String> values) {
        return License.unreadable(holder, attribute, String.join(", ", values));
    }

    private static Optional<String> plan(Map<String, List<String>> attributes) {
        return values(attributes, PLAN).stream()
                .findFirst()
                .filter(plan -> plan.length() <= LONGEST_PLAN);
    }

    private static List<String> values(Map<String, List<String>> attributes, String name) {
        List<String> values = attributes.getOrDefault(name, List.of());
        return values.stream()
                .filter(value -> value != null && !value.isBlank())
                .map(String::strip)
                .toList();
    }
}
