package dev.latchkey.acceptance.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says whether several cases are equal in time (DESIGN rule 13): medians of 200 samples each, taken interleaved, differ by
 * no more than 5 ms or three times the difference of two runs of the same case, whichever is more.
 *
 * <p>What one measurement finds may be chance on a machine that is busy with something else. It is taken once more, and
 * only what stands out both times counts: a leak does so every time. The same if the machine was so noisy that 15 ms would
 * have gone unnoticed; such a measurement decides nothing, and two of them are an error.
 */
public final class Timing {

    private static final int SAMPLES = 200;
    private static final double TOLERANCE_MILLIS = 5;
    private static final double MUST_NOTICE_MILLIS = 15;
    private static final String TWIN = " (second run)";

    /** One try of a case: does its own preparation unmeasured, and answers how long the request in question took. */
    @FunctionalInterface
    public interface Case extends Supplier<Duration> {}

    private final Map<String, Case> cases = new LinkedHashMap<>();
    private final String baseline;
    private int samples = SAMPLES;

    private Timing(String baseline) {
        this.baseline = baseline;
    }

    /** The case that all others are compared with; it is run twice to learn the machine's noise. */
    public static Timing baseline(String name, Case reference) {
        Timing timing = new Timing(name);
        timing.cases.put(name, reference);
        timing.cases.put(name + TWIN, reference);
        return timing;
    }

    /** One more case, which should take as long. */
    public Timing against(String name, Case other) {
        cases.put(name, other);
        return this;
    }

    /** Other than 200 samples: fewer are enough where a large difference is to be found, not ruled out. */
    public Timing samples(int count) {
        samples = count;
        return this;
    }

    /**
     * Measures, at most twice.
     *
     * @throws AssertionError naming all medians if a case stands out, or if the machine is too noisy to tell
     */
    public void assertEqual() {
        List<Medians> measured = new ArrayList<>(List.of(measure()));
        if (!measured.get(0).showsEqual()) {
            measured.add(measure());
        }
        List<Medians> deciding = measured.stream().filter(Medians::canDecide).toList();
        if (deciding.isEmpty()) {
            throw new AssertionError("Too noisy a machine to tell: " + measured);
        }
        List<String> apart =
                cases.keySet().stream()
                        .filter(name -> deciding.stream().allMatch(one -> one.standsOut(name)))
                        .toList();
        if (!apart.isEmpty()) {
            throw new AssertionError("Told apart by time: %s. %s".formatted(apart, measured));
        }
    }

    private Medians measure() {
        Map<String, double[]> millis = new LinkedHashMap<>();
        cases.keySet().forEach(name -> millis.put(name, new double[samples]));
        List<String> order = new ArrayList<>(cases.keySet());
        int warmUp = samples / 10;
        for (int i = -warmUp; i < samples; i++) {
            // A fixed order would let each case heat or cool the machine for the same next one.
            Collections.shuffle(order, ThreadLocalRandom.current());
            for (String name : order) {
                double took = cases.get(name).get().toNanos() / 1e6;
                if (i >= 0) {
                    millis.get(name)[i] = took;
                }
            }
        }
        Map<String, Double> medians = new LinkedHashMap<>();
        millis.forEach((name, taken) -> medians.put(name, median(taken)));
        return new Medians(medians, baseline);
    }

    private static double median(double[] taken) {
        double[] sorted = taken.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** One measurement's medians in milliseconds. */
    private record Medians(Map<String, Double> byCase, String baseline) {

        double limit() {
            double noise = Math.abs(byCase.get(baseline) - byCase.get(baseline + TWIN));
            return Math.max(TOLERANCE_MILLIS, 3 * noise);
        }

        boolean canDecide() {
            return limit() < MUST_NOTICE_MILLIS;
        }

        boolean standsOut(String name) {
            return Math.abs(byCase.get(name) - byCase.get(baseline)) > limit();
        }

        boolean showsEqual() {
            return canDecide() && byCase.keySet().stream().noneMatch(this::standsOut);
        }

        @Override
        public String toString() {
            return Stream.concat(
                            byCase.entrySet().stream()
                                    .map(e -> "%s %.1f ms".formatted(e.getKey(), e.getValue())),
                            Stream.of("limit %.1f ms".formatted(limit())))
                    .collect(Collectors.joining(", "));
        }
    }
}
