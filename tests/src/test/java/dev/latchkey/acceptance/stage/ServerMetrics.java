package dev.latchkey.acceptance.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;

/** What the server counts, as an operator's monitoring reads it. */
public final class ServerMetrics {

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI address;

    ServerMetrics(URI managementUri) {
        address = URI.create(managementUri + "/metrics");
    }

    /** Everything, in Prometheus' text format. */
    public String all() {
        try {
            HttpResponse<String> answer =
                    http.send(
                            HttpRequest.newBuilder(address).build(),
                            HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(address + ": HTTP " + answer.statusCode());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /**
     * A gauge; 0 if it is not there.
     *
     * @param labels all that it has, in the order of the alphabet, each as {@code name="value"}
     */
    public double gauge(String name, String... labels) {
        String series = name + "{" + String.join(",", labels) + "} ";
        return all().lines()
                .filter(line -> line.startsWith(series))
                .mapToDouble(line -> Double.parseDouble(line.substring(series.length())))
                .sum();
    }

    /**
     * A counter, summed over all of its series that have those labels; 0 if it never counted.
     *
     * @param name without the suffix {@code _total}
     * @param labels each as {@code name="value"}
     */
    public double count(String name, String... labels) {
        return all().lines()
                .filter(line -> line.startsWith(name + "_total"))
                .filter(line -> Arrays.stream(labels).allMatch(line::contains))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }
}
