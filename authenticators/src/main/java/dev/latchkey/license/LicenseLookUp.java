package dev.latchkey.license;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Which licence decides: the user's own, else the organization's, else the group's, else the realm's. The first level that has
 * one decides, good or bad; later levels are not even read.
 */
final class LicenseLookUp {

    private LicenseLookUp() {}

    /**
     * @param organization that of the organization chosen at sign-in, else the {@link #best} of all
     */
    static License of(
            Supplier<Optional<License>> user,
            Supplier<Optional<License>> organization,
            Supplier<Optional<License>> group,
            Supplier<Optional<License>> realm) {
        return Stream.of(user, organization, group, realm)
                .map(Supplier::get)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(License.NONE);
    }

    /**
     * Of several of one level the one that gives most: the latest that runs, then one that can't be read, which may run, then
     * the latest that has ended, then a suspended one.
     */
    static Optional<License> best(Collection<License> licenses, Instant now) {
        return licenses.stream()
                .max(
                        Comparator.<License>comparingInt(license -> rank(license, now))
                                .thenComparing(LicenseLookUp::lastInstant)
                                .thenComparing(license -> license.holder().id()));
    }

    private static int rank(License license, Instant now) {
        if (license.suspended()) {
            return 0;
        }
        if (license.unreadable().isPresent()) {
            return 2;
        }
        return now.isBefore(lastInstant(license)) ? 3 : 1;
    }

    private static Instant lastInstant(License license) {
        return license.end().map(LicenseEnd::at).orElse(Instant.MIN);
    }

    /** The nearest of a group and its ancestors. */
    static Optional<License> nearest(List<Supplier<Optional<License>>> fromTheGroupUp) {
        return fromTheGroupUp.stream().map(Supplier::get).flatMap(Optional::stream).findFirst();
    }
}
