package dev.latchkey.delivery.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Keeps {@code docs/sms-gateways.md} in step. */
@DisplayName("The page on SMS gateways")
class SmsGatewaysPageTest {

    private String page;

    @BeforeEach
    void read() throws IOException {
        page = Files.readString(Path.of("..", "docs", "sms-gateways.md"));
    }

    @ParameterizedTest
    @EnumSource
    void hasARowForEachOption(GenericOption option) {
        assertThat(page).contains("\n| `" + option.key() + "` | ");
    }

    /** Examples stand in one block, each under a comment, as they would in {@code keycloak.conf}. */
    @Test
    void itsExamplesCanBeUsed() throws IOException {
        String block = page.substring(page.indexOf("### The answer"), page.indexOf("(A backslash"));
        String[] examples = block.split("\n# ");

        assertThat(examples).hasSize(6);
        for (String example : List.of(examples).subList(1, examples.length)) {
            Properties file = new Properties();
            file.load(new StringReader(example.replace("```", "").replaceFirst("^.*\n", "")));
            Map<String, String> options =
                    new HashMap<>(Map.of("url", "https://sms.example.org/send"));
            file.forEach(
                    (key, value) ->
                            options.put(
                                    key.toString().replaceFirst("^.*--", ""), value.toString()));

            assertThat(options).as(example).hasSizeGreaterThan(1);
            assertThat(GenericGatewayConfig.describe(GatewayOptions.of(options)))
                    .as(example)
                    .isPresent();
        }
    }

    @ParameterizedTest
    @EnumSource
    void hasARowForEachPrice(SpendOption option) {
        assertThat(page).contains("\n| `" + option.key() + "` | ");
    }

    static Stream<VendorContract> vendors() {
        return VendorContract.all();
    }

    /** Each row names what the vendor's file needs and takes, and its example is complete. */
    @ParameterizedTest
    @MethodSource("vendors")
    void hasARowAndAnExampleForEachVendor(VendorContract contract) throws IOException {
        Vendor vendor = Vendor.named(contract.vendor());
        String row =
                page.lines()
                        .filter(l -> l.startsWith("| `" + vendor.id() + "` |"))
                        .findFirst()
                        .orElseThrow();
        String[] cells = row.split("\\|");
        assertThat(vendor.needs()).allSatisfy(n -> assertThat(cells[3]).contains("`" + n + "`"));
        assertThat(vendor.takes()).allSatisfy(n -> assertThat(cells[4]).contains("`" + n + "`"));

        String prefix = "spi-latchkey-sms--" + vendor.id() + "--";
        Properties file = new Properties();
        file.load(
                new StringReader(
                        page.lines()
                                .filter(l -> l.startsWith(prefix))
                                .collect(Collectors.joining("\n"))));
        Map<String, String> options = new HashMap<>();
        file.forEach(
                (key, value) ->
                        options.put(key.toString().substring(prefix.length()), value.toString()));
        assertThat(GenericGatewayConfig.describe(vendor.complete(GatewayOptions.of(options))))
                .isPresent();
        assertThat(SpendLimits.read(GatewayOptions.of(options)).isPresent())
                .isEqualTo(options.containsKey("price"));
    }

    @Test
    void itsRoutesCanBeUsed() throws IOException {
        String prefix = "spi-latchkey-sms--routes--";
        Properties file = new Properties();
        file.load(
                new StringReader(
                        page.lines()
                                .filter(l -> l.startsWith(prefix))
                                .collect(Collectors.joining("\n"))));
        Map<String, String> options = new HashMap<>();
        file.forEach(
                (key, value) ->
                        options.put(key.toString().substring(prefix.length()), value.toString()));

        assertThat(Routes.read(GatewayOptions.of(options)).byCountry())
                .containsOnlyKeys("ru", "kz", "others");
    }
}
