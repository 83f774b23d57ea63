package dev.latchkey.norms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Finished work")
class FinishedWorkTest {

    private static final List<Path> TESTS =
            List.of(Path.of("src/test/java"), Path.of("../authenticators/src/test/java"));

    @ParameterizedTest(name = "{0}")
    @MethodSource("finished")
    @DisplayName("has a test for each norm and attack that it answers for")
    void isProven(String work, Set<String> ids) {
        Set<String> unproven = new TreeSet<>(ids);
        TESTS.forEach(folder -> unproven.removeAll(ProvenIds.below(folder)));

        assertThat(unproven).as("ids of %s that no @DisplayName names", work).isEmpty();
    }

    @Test
    @DisplayName("is found wanting where no test names an id")
    void notices() {
        String annotation = "@" + "DisplayName";
        String source =
                annotation
                        + "(\n  \"does (well) [R07, A13a]\") void R99() {} "
                        + annotation
                        + "(\"A01: is\" + \" so\") // A02";

        assertThat(ProvenIds.in(source)).containsExactly("A01", "A13a", "R07");
    }

    static Stream<Object[]> finished() throws IOException {
        Properties works = new Properties();
        try (InputStream list = FinishedWorkTest.class.getResourceAsStream("finished.properties")) {
            works.load(list);
        }
        return works.stringPropertyNames().stream()
                .map(work -> new Object[] {work, Set.of(works.getProperty(work).split("\\s+"))});
    }
}
