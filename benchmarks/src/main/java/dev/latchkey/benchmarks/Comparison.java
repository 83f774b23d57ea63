package dev.latchkey.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleSupplier;

/**
 * One thing, done in the pack's realm and in Keycloak's plain one, again and again in turn, so that whatever else the machine
 * does meets both alike.
 *
 * @param what was done
 * @param ours milliseconds
 * @param stock milliseconds, as many
 */
record Comparison(String what, List<Double> ours, List<Double> stock) {

    /** Measures so many pairs; each side goes first in half of them. */
    static Comparison of(String what, int pairs, DoubleSupplier ours, DoubleSupplier stock) {
        Comparison result = new Comparison(what, new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < pairs; i++) {
            if (i % 2 == 0) {
                result.ours.add(ours.getAsDouble());
                result.stock.add(stock.getAsDouble());
            } else {
                result.stock.add(stock.getAsDouble());
                result.ours.add(ours.getAsDouble());
            }
        }
        return result;
    }

    /** By how many milliseconds the pack's median is above the plain one. */
    double more() {
        return median(ours) - median(stock);
    }

    /** A row of a Markdown table. */
    String row() {
        return String.format(
                Locale.ROOT,
                "| %s | %.0f | %.0f | %.2f | %+.0f | %.0f | %.0f |",
                what,
                median(ours),
                median(stock),
                median(ours) / median(stock),
                more(),
                quantile(ours, 0.95),
                quantile(stock, 0.95));
    }

    private static double median(List<Double> values) {
        return quantile(values, 0.5);
    }

    private static double quantile(List<Double> values, double share) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get((int) Math.round((sorted.size() - 1) * share));
    }
}
