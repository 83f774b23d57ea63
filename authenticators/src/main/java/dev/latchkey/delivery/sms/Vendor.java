package dev.latchkey.delivery.sms;

import dev.latchkey.delivery.sms.http.InvalidGatewayException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * All that is known of a vendor of SMS, read from {@code vendors/<id>.properties}: which options its operator sets, and the
 * rest of its gateway in the words of {@link GenericOption}. An option that the gateway {@code generic} does not know, such
 * as Twilio's {@code account}, stands in braces where its value goes.
 *
 * @param needs the options without which nothing can be sent
 * @param takes the options that may be set besides; {@code url} always may
 * @param gateway the values of all other options
 * @param inquiry those that differ where the gateway is asked what became of a message; empty if it can't be asked. Its {@code
 *     url} begins at the gateway's.
 */
record Vendor(
        String id,
        Set<String> needs,
        Set<String> takes,
        Map<String, String> gateway,
        Map<String, String> inquiry) {

    private static final String OF_INQUIRY = "inquiry.";

    /** What may stand within an address without changing what it means. */
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_-]+");

    Vendor {
        needs = Set.copyOf(needs);
        takes = Set.copyOf(takes);
        gateway = Map.copyOf(gateway);
        inquiry = Map.copyOf(inquiry);
    }

    static Vendor named(String id) {
        Properties file = new Properties();
        try (InputStream in = Vendor.class.getResourceAsStream("vendors/" + id + ".properties");
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            file.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Set<String> needs = list(file.remove("needs"));
        Set<String> takes = list(file.remove("takes"));
        Map<String, String> gateway = new HashMap<>();
        Map<String, String> inquiry = new HashMap<>();
        file.stringPropertyNames()
                .forEach(
                        key -> {
                            if (key.startsWith(OF_INQUIRY)) {
                                inquiry.put(
                                        key.substring(OF_INQUIRY.length()), file.getProperty(key));
                            } else {
                                gateway.put(key, file.getProperty(key));
                            }
                        });
        return new Vendor(id, needs, takes, gateway, inquiry);
    }

    private static Set<String> list(Object text) {
        return text == null ? Set.of() : new LinkedHashSet<>(Set.of(text.toString().split(",")));
    }

    boolean isConfigured(GatewayOptions given) {
        return given.names().stream().anyMatch(name -> !name.equals("enabled"))
                || Stream.concat(needs.stream(), takes.stream())
                        .anyMatch(name -> given.get(name).isPresent());
    }

    /**
     * The gateway as if an operator had described it all.
     *
     * @throws InvalidGatewayException if an option is missing or there is no such option
     */
    GatewayOptions complete(GatewayOptions given) {
        return GatewayOptions.of(completed(given));
    }

    /** Likewise, where it is asked what became of a message; empty if it can't be asked. */
    Optional<GatewayOptions> completeInquiry(GatewayOptions given) {
        if (inquiry.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> complete = completed(given);
        String url = URI.create(complete.get("url")).resolve(inquiry.get("url")).toString();
        complete.putAll(inquiry);
        complete.put("url", url);
        return Optional.of(GatewayOptions.of(complete));
    }

    private Map<String, String> completed(GatewayOptions given) {
        Map<String, String> problems = new TreeMap<>();
        given.names().stream()
                .filter(name -> !knows(name))
                .forEach(name -> problems.put(name, "is not an option of this gateway"));
        needs.stream()
                .filter(name -> given.get(name).isEmpty())
                .forEach(name -> problems.put(name, "must be set"));
        Map<String, String> ofTheVendor = new HashMap<>();
        ownOptions()
                .forEach(
                        name ->
                                given.get(name)
                                        .ifPresent(
                                                value -> {
                                                    ofTheVendor.put(name, value);
                                                    if (!WORD.matcher(value).matches()) {
                                                        problems.put(
                                                                name,
                                                                "must be one word of letters and digits");
                                                    }
                                                }));
        if (!problems.isEmpty()) {
            throw new InvalidGatewayException(problems);
        }
        Map<String, String> complete = new LinkedHashMap<>();
        gateway.forEach((key, value) -> complete.put(key, filled(value, ofTheVendor)));
        Stream.concat(Stream.of("url"), Stream.concat(needs.stream(), takes.stream()))
                .filter(GenericOption::exists)
                .forEach(name -> given.get(name).ifPresent(value -> complete.put(name, value)));
        return complete;
    }

    private boolean knows(String option) {
        return option.equals("enabled")
                || option.equals("url")
                || SpendOption.exists(option)
                || needs.contains(option)
                || takes.contains(option);
    }

    private Stream<String> ownOptions() {
        return Stream.concat(needs.stream(), takes.stream())
                .filter(name -> !GenericOption.exists(name));
    }

    private static String filled(String value, Map<String, String> ofTheVendor) {
        String filled = value;
        for (Map.Entry<String, String> option : ofTheVendor.entrySet()) {
            filled = filled.replace("{" + option.getKey() + "}", option.getValue());
        }
        return filled;
    }
}
