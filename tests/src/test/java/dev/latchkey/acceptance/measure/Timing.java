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

/**
 * Says whether several cases are equal in time (DESIGN rule 13): medians of 200 samples each, taken interleaved, differ by
 * no more than 5 ms or three times the difference of two runs of the same case, whichever is more.
 *
 * <p>A machine so noisy that 15 ms would go unnoticed can't decide: then it measures anew, three times at most.
 */
public final class Timing {

    private static final int SAMPLES = 200;
    private static final int WARM_UP = 20;
    private static final int ROUNDS = 3;
    private static final double TOLERANCE_MILLIS = 5;
    private static final double MUST_NOTICE_MILLIS = 15;
    private static final String TWIN = " (second run)";

    /** One try of a case: does its own preparation unmeasured, and answers how long the request in question took. */
    @FunctionalInterface
    public interface Case extends Supplier<Duration> {}

    private final Map<String, Case> cases = new LinkedHashMap<>();
    private final String baseline;

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

    /**
     * Measures.
     *
     * @throws AssertionError naming all medians if a case stands out, or if the machine is too noisy to tell
     */
    public void assertEqual() {
        Medians medians = measure();
        for (int round = 1; round < ROUNDS && !medians.canDecide(); round++) {
            medians = measure();
        }
        if (!medians.canDecide()) {
            throw new AssertionError("Too noisy a machine to tell: " + medians);
        }
        if (!medians.outliers().isEmpty()) {
            throw new AssertionError(
                    "Told apart by time: %s. %s".formatted(medians.outliers(), medians));
        }
    }

    private Medians measure() {
        Map<String, double[]> millis = new LinkedHashMap<>();
        cases.keySet().forEach(name -> millis.put(name, new double[SAMPLES]));
        List<String> order = new ArrayList<>(cases.keySet());
        for (int i = -WARM_UP; i < SAMPLES; i++) {
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
        millis.forEach((name, samples) -> medians.put(name, median(samples)));
        return new Medians(medians, baseline);
    }

    private static double median(double[] samples) {
        double[] sorted = samples.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** One round's medians in milliseconds. */
    private record Medians(Map<String, Double> byCase, String baseline) {

        double limit() {
            double noise = Math.abs(byCase.get(baseline) - byCase.get(baseline + TWIN));
            return Math.max(TOLERANCE_MILLIS, 3 * noise);
        }

        boolean canDecide() {
            return limit() < MUST_NOTICE_MILLIS;
        }

        List<String> outliers() {
            return byCase.keySet().stream()
                    .filter(name -> !name.equals(baseline + TWIN))
                    .filter(name -> Math.abs(byCase.get(name) - byCase.get(baseline)) > limit())
                    .toList();
        }

        @Override
        public String toString() {
            return byCase.entrySet().stream()
                    .map(one -> "%s %.1f ms".formatted(one.getKey(), one.getValue()))
                    .collect(Collectors.joining(", ", "", ", limit %.1f ms".formatted(limit())));
        }
    }
}
