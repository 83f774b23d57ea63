package dev.latchkey.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleSupplier;
import java.util.stream.Collectors;

/**
 * Compares the pack with plain Keycloak and fails if a page of ours is painted more than 100 ms later. Writes {@code
 * benchmark.md} next to the server's log.
 */
public final class Benchmarks {

    private static final double LATEST_PAINT_MILLIS = 100;
    private static final int WARM_UP = 10;
    private static final int MOST_PAINTS = 15;

    private final BenchmarkServer server;
    private final int pairs;
    private final AtomicInteger nextToReset = new AtomicInteger();

    private Benchmarks(BenchmarkServer server, int pairs) {
        this.server = server;
        this.pairs = pairs;
    }

    /** Takes: the folder to work in, the pack's realm, the distribution, how many pairs. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        int pairs = Integer.parseInt(arguments[3]);
        // each reset asks for another account: two in a minute are one message
        int users = pairs + WARM_UP;
        try (BenchmarkServer server =
                BenchmarkServer.start(
                        folder, Path.of(arguments[1]), Path.of(arguments[2]), users)) {
            Benchmarks benchmarks = new Benchmarks(server, pairs);
            Comparison paint = benchmarks.paint();
            List<Comparison> all =
                    List.of(
                            benchmarks.both("Sign-in, all of it", benchmarks::signIn),
                            benchmarks.reset(),
                            paint);
            String table = table(all);
            Files.writeString(folder.resolve("benchmark.md"), table);
            System.out.println("\n" + table);
            if (paint.more() > LATEST_PAINT_MILLIS) {
                throw new IllegalStateException(
                        "Sign-in is painted %.0f ms later than Keycloak's".formatted(paint.more()));
            }
        }
    }

    private Comparison paint() {
        try (Painting painting = new Painting()) {
            URI ours = server.signIn("crm");
            URI stock = server.signIn("stock");
            Comparison.of("", 3, () -> painting.of(ours), () -> painting.of(stock));
            return Comparison.of(
                    "Sign-in page, largest contentful paint",
                    Math.min(pairs, MOST_PAINTS),
                    () -> painting.of(ours),
                    () -> painting.of(stock));
        }
    }

    private Comparison both(String what, java.util.function.Consumer<String> inRealm) {
        DoubleSupplier ours = () -> millis(() -> inRealm.accept("crm"));
        DoubleSupplier stock = () -> millis(() -> inRealm.accept("stock"));
        Comparison.of("", WARM_UP, ours, stock);
        return Comparison.of(what, pairs, ours, stock);
    }

    private void signIn(String realm) {
        WebVisitor visitor = new WebVisitor(server.signIn(realm));
        visitor.submit(Map.of("username", "user-0", "password", BenchmarkServer.PASSWORD));
        if (!BenchmarkServer.isSignedIn(visitor.address())) {
            throw new IllegalStateException("Not signed in, but at " + visitor.address());
        }
    }

    /** From the press of "Send" to the page that follows; each pair for an account of its own. */
    private Comparison reset() {
        DoubleSupplier ours = () -> reset("crm", "identifier", nextToReset.get());
        DoubleSupplier stock = () -> reset("stock", "username", nextToReset.getAndIncrement());
        List<Double> oursMillis = new ArrayList<>();
        List<Double> stockMillis = new ArrayList<>();
        for (int i = 0; i < pairs + WARM_UP; i++) {
            double our = ours.getAsDouble();
            double plain = stock.getAsDouble();
            if (i >= WARM_UP) {
                oursMillis.add(our);
                stockMillis.add(plain);
            }
        }
        return new Comparison("Request of a reset", oursMillis, stockMillis);
    }

    private double reset(String realm, String field, int user) {
        WebVisitor visitor = new WebVisitor(server.signIn(realm)).forgot();
        return millis(() -> visitor.submit(Map.of(field, "user-" + user)));
    }

    private static double millis(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }

    private static String table(List<Comparison> all) {
        return """
        | median, ms | Latchkey | Keycloak | ratio | more | 95 %: Latchkey | Keycloak |
        | --- | --: | --: | --: | --: | --: | --: |
        """
                + all.stream().map(Comparison::row).collect(Collectors.joining("\n", "", "\n"));
    }
}
