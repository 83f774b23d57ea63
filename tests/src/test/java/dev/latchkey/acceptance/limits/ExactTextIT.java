package dev.latchkey.acceptance.limits;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Acceptance
@DisplayName("The database takes a text in the pack's tables")
class ExactTextIT {

    @ParameterizedTest(name = "\"{0}\" is not \"{1}\"")
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {"key,KEY", "jose,jos\u00e9", "\u0435\u043b,\u0451\u043b", "key,key "})
    @DisplayName("for no other, however alike: keys are hashes, and contacts are people's [A24]")
    void forNoOther(String one, String other, Stage stage) {
        assertThat(columnsWhereEqual(stage, one, other)).isEmpty();
    }

    @Test
    @DisplayName("for itself, in every column (control)")
    void forItself(Stage stage) {
        assertThat(columnsWhereEqual(stage, "key", "key"))
                .contains("LATCHKEY_LOCK.ID", "LATCHKEY_CONTACT_SEEN.CONTACT")
                .hasSizeGreaterThan(30);
    }

    private static Stream<String> columnsWhereEqual(Stage stage, String one, String other) {
        return stage.visitor()
                .get(
                        "/realms/master/latchkey-test/rows/equal?one=%s&other=%s"
                                .formatted(query(one), query(other)))
                .json()
                .valueStream()
                .map(JsonNode::asText);
    }

    private static String query(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
