package dev.latchkey.familiar;

import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The device secrets that one browser holds: one for each account that has signed in with it, the latest first. None is ever
 * taken over for another account, so whoever puts his own into somebody's browser has put nothing there but his own.
 */
record Devices(List<Device> list) {

    /** So many accounts share a browser; of more, those longest not used are strangers there again. */
    static final int MOST = 5;

    /** Stands between two devices of a text. */
    static final String BETWEEN = "~";

    private static final String HASH = "([A-Za-z0-9_-]{43})";
    private static final Pattern ENTRY = Pattern.compile(HASH + "\\." + HASH + "\\." + HASH);

    /**
     * One account's secret in one browser.
     *
     * @param owner a keyed hash that stands for the account
     */
    record Device(String owner, String secret) {

        /** Leaves the secret out. */
        @Override
        public String toString() {
            return "Device[" + owner + "]";
        }
    }

    Devices {
        list = List.copyOf(list);
    }

    /**
     * Reads what {@link #text} has written, without what does not look like it.
     *
     * @param genuine whether a mark is the device's
     */
    static Devices parse(String text, BiPredicate<Device, String> genuine) {
        return new Devices(
                Stream.of(text.split(BETWEEN))
                        .map(ENTRY::matcher)
                        .filter(Matcher::matches)
                        .filter(entry -> genuine.test(device(entry), entry.group(3)))
                        .map(Devices::device)
                        .toList());
    }

    private static Device device(MatchResult entry) {
        return new Device(entry.group(1), entry.group(2));
    }

    /**
     * The devices as a cookie's value.
     *
     * @param mark what shows later on that a device is one of ours; 43 characters of base64url
     */
    String text(Function<Device, String> mark) {
        return list.stream()
                .map(d -> String.join(".", d.owner(), d.secret(), mark.apply(d)))
                .collect(Collectors.joining(BETWEEN));
    }

    /** The owner of the device that was used last. */
    Optional<String> latestOwner() {
        return list.stream().map(Device::owner).findFirst();
    }

    /**
     * The account's secret.
     *
     * @param owner the hashes that may stand for the account
     */
    Optional<String> secretOf(List<String> owner) {
        return list.stream().filter(d -> owner.contains(d.owner())).map(Device::secret).findFirst();
    }

    /**
     * With that secret as the account's one and latest.
     *
     * @param owner the hashes that may stand for the account, the one to write first
     */
    Devices with(List<String> owner, String secret) {
        return new Devices(
                Stream.concat(
                                Stream.of(new Device(owner.get(0), secret)),
                                list.stream().filter(d -> !owner.contains(d.owner())))
                        .limit(MOST)
                        .toList());
    }
}
