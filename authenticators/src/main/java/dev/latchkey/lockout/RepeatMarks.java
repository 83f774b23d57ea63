package dev.latchkey.lockout;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The last few wrong passwords on one key, as marks too short to find the password by: the same wrong password again is no new
 * guess (A10). A program that keeps an old password would lock its owner out otherwise.
 */
public record RepeatMarks(List<Mark> marks) {

    private static final int KEPT = 3;
    private static final Duration LIFE = Duration.ofHours(1);

    /**
     * One wrong password.
     *
     * @param bits 16 bits of a keyed hash: they tell a repeat, and fit one in 65,536 of all other passwords as well
     * @param until when it is forgotten
     */
    public record Mark(int bits, Instant until) {}

    public RepeatMarks {
        marks = List.copyOf(marks);
    }

    /** Reads what {@link #text} wrote. */
    static RepeatMarks read(String text) {
        return new RepeatMarks(
                Arrays.stream(text == null ? new String[0] : text.split(","))
                        .filter(part -> !part.isEmpty())
                        .map(part -> part.split("@"))
                        .map(
                                part ->
                                        new Mark(
                                                Integer.parseInt(part[0], 16),
                                                Instant.ofEpochSecond(Long.parseLong(part[1]))))
                        .toList());
    }

    String text() {
        return marks.stream()
                .map(m -> Integer.toHexString(m.bits) + "@" + m.until.getEpochSecond())
                .collect(Collectors.joining(","));
    }

    boolean knows(int bits, Instant now) {
        return marks.stream().anyMatch(m -> m.bits == bits && m.until.isAfter(now));
    }

    /** With {@code bits} as the newest; the oldest are dropped. */
    RepeatMarks with(int bits, Instant now) {
        return new RepeatMarks(
                Stream.concat(
                                Stream.of(new Mark(bits, now.plus(LIFE))),
                                marks.stream().filter(m -> m.bits != bits && m.until.isAfter(now)))
                        .limit(KEPT)
                        .toList());
    }
}
