package dev.latchkey.license;

import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One licence as a billing system pushes it. Just one of the first three is set. Of the others null leaves what is there, and
 * an empty text takes it away; so the same change pushed twice is the same as pushed once.
 *
 * @param user a login or an id
 * @param organization an alias or an id
 * @param group a path, such as {@code /customers/northwind}
 */
public record LicenseChange(
        String user,
        String organization,
        String group,
        String expiresAt,
        String plan,
        Boolean suspended) {

    private static final int LONGEST_PLAN = 60;

    /** What is wrong with it by itself, whoever it is for. */
    Optional<String> problem(ZoneId zone) {
        if (Stream.of(set(user), set(organization), set(group)).filter(is -> is).count() != 1) {
            return Optional.of("names not just one of user, organization, group");
        }
        if (set(expiresAt) && LicenseEnd.parse(expiresAt.strip(), zone).isEmpty()) {
            return Optional.of(
                    "expiresAt must be a date such as 2026-12-31, or an instant such as 2026-12-31T18:00:00Z");
        }
        if (plan != null && plan.strip().length() > LONGEST_PLAN) {
            return Optional.of("plan must have at most " + LONGEST_PLAN + " characters");
        }
        return Optional.empty();
    }

    private static boolean set(String text) {
        return text != null && !text.isBlank();
    }
}
