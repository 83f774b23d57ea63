package dev.latchkey.containers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What CI can't find out by building: it has stand-ins for the public images, so the files must not ask more of an image
 * than is known of the public one.
 */
@DisplayName("Dockerfile and docker-compose.yml")
class ContainerFilesTest {

    private static final Path ROOT = Path.of("..");
    private static final String KEYCLOAK = "quay.io/keycloak/keycloak:${KEYCLOAK_VERSION}";
    private static final String MAVEN = "maven:3-eclipse-temurin-17";
    private static final String POSTGRES = "postgres:15";

    /** All of what Keycloak's image has that a build step may call. */
    private static final Set<String> KEYCLOAK_PROGRAMS = Set.of("/opt/keycloak/bin/kc.sh");

    private String dockerfile;
    private String compose;

    @BeforeEach
    void read() throws IOException {
        dockerfile = Files.readString(ROOT.resolve("Dockerfile")).replace("\\\n", " ");
        compose = Files.readString(ROOT.resolve("docker-compose.yml"));
    }

    @Test
    @DisplayName("are built from Keycloak's, PostgreSQL's and Maven's public images alone")
    void knowsItsImages() {
        Set<String> known = new HashSet<>(Set.of(KEYCLOAK, MAVEN));
        for (MatchResult from : all("(?m)^FROM (\\S+) AS (\\S+)$", dockerfile)) {
            assertThat(known).contains(from.group(1));
            known.add(from.group(2));
        }
        assertThat(first("(?m)^FROM ", dockerfile))
                .hasSameSizeAs(first("(?m)^FROM .* AS ", dockerfile));
        assertThat(first("(?m)^\\s+image: (\\S+)", compose))
                .containsExactlyInAnyOrder(
                        "latchkey/keycloak:local", POSTGRES, "latchkey/inbox:local");
    }

    @Test
    @DisplayName("take the Keycloak that the pack is compiled against")
    void knowsKeycloaksVersion() throws IOException {
        String pom = Files.readString(ROOT.resolve("pom.xml"));

        assertThat(first("ARG KEYCLOAK_VERSION=(\\S+)", dockerfile))
                .isEqualTo(first("<keycloak.version>(.*)</keycloak.version>", pom));
    }

    @Test
    @DisplayName("call in Keycloak's image nothing but kc.sh, and never as root")
    void stayWithinKeycloaksImage() {
        String base = "";
        for (String line : dockerfile.split("\n")) {
            if (line.startsWith("FROM ")) {
                base = line.split(" ")[1];
            } else if (line.startsWith("RUN ") && !base.equals(MAVEN)) {
                Stream.of(line.substring("RUN ".length()).split("&&|;|\\|"))
                        .map(command -> command.strip().split(" ")[0])
                        .forEach(program -> assertThat(KEYCLOAK_PROGRAMS).contains(program));
            }
            assertThat(line).doesNotStartWith("USER ").doesNotStartWith("SHELL ");
        }
        assertThat(compose).doesNotContain("user:").doesNotContain("privileged: true");
    }

    @Test
    @DisplayName("ask of PostgreSQL's image only its documented variables and its data folder")
    void stayWithinPostgresImage() {
        String service = service("postgres");

        assertThat(first("(?m)^ {6}([A-Z_]+):", service))
                .containsExactlyInAnyOrder("POSTGRES_DB", "POSTGRES_USER", "POSTGRES_PASSWORD");
        assertThat(service).contains("- database:/var/lib/postgresql/data\n");
    }

    @Test
    @DisplayName("give Keycloak a read-only root file system, no capabilities and a health check")
    void hardenKeycloak() {
        assertThat(service("keycloak"))
                .contains("read_only: true", "cap_drop: [ALL]", "no-new-privileges:true")
                .contains("/opt/latchkey/healthy", "--optimized");
    }

    @Test
    @DisplayName("hold no secret, and stop with the way to make one where .env lacks it")
    void holdNoSecrets() throws IOException {
        assertThat(all("(?m)^\\s+\\w*(?:SECRET|PASSWORD)\\w*: (.*)$", compose))
                .isNotEmpty()
                .allSatisfy(
                        value ->
                                assertThat(value.group(1))
                                        .matches("\"\\$\\{\\w+:\\?.*openssl rand -base64 32}\""));
        assertThat(first("(?m)^\\w+_(?:SECRET|PASSWORD)=(.*)$", example()))
                .hasSize(3)
                .containsOnly("");
    }

    @Test
    @DisplayName("need nothing that .env.example does not explain")
    void explainTheirSettings() throws IOException {
        assertThat(Set.copyOf(first("(?m)^#?(\\w+)=", example())))
                .containsAll(first("\\$\\{(\\w+)", compose));
    }

    private static String example() throws IOException {
        return Files.readString(ROOT.resolve(".env.example"));
    }

    private String service(String name) {
        return first("(?ms)^  " + name + ":\n(.*?)(?=^  \\w|^\\w|\\z)", compose).get(0);
    }

    private static List<String> first(String regex, String text) {
        return all(regex, text).stream()
                .map(match -> match.groupCount() == 0 ? match.group() : match.group(1))
                .toList();
    }

    private static List<MatchResult> all(String regex, String text) {
        return Pattern.compile(regex).matcher(text).results().toList();
    }
}
