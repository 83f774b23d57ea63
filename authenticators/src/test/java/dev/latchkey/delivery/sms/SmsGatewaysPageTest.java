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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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
}
