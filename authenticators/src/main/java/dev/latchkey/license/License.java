package dev.latchkey.license;

import java.util.Optional;

/**
 * A licence as a source found it, before anybody judges it.
 *
 * @param end when it ends; empty if it was only suspended, or can't be read
 * @param plan the plan's name, as the operator wrote it
 * @param suspended whether the operator stopped it
 * @param unreadable what can't be read of it; the licence then counts as missing
 */
public record License(
        LicenseHolder holder,
        Optional<LicenseEnd> end,
        Optional<String> plan,
        boolean suspended,
        Optional<Unreadable> unreadable) {

    /** No licence at all. */
    public static final License NONE =
            new License(
                    LicenseHolder.NOBODY,
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    Optional.empty());

    /**
     * What can't be read.
     *
     * @param attribute the attribute's name
     * @param value the value as it is stored
     */
    public record Unreadable(String attribute, String value) {}

    static License unreadable(LicenseHolder holder, String attribute, String value) {
        return new License(
                holder,
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.of(new Unreadable(attribute, value)));
    }
}
