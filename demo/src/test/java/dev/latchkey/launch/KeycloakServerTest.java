package dev.latchkey.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a shell script in the server's place; the acceptance tests start real ones. */
class KeycloakServerTest {

    @TempDir Path home;

    @Test
    void aServerThatEndsIsReportedWithItsLastWords() throws IOException {
        script("echo first line; echo 'the database is locked' >&2; exit 3");

        assertThatThrownBy(() -> KeycloakServer.builder(home).start())
                .isInstanceOf(KeycloakStartException.class)
                .hasMessageContaining("code 3")
                .hasMessageContaining("first line\nthe database is locked");
    }

    @Test
    void aServerThatIsNotReadyInTimeIsEndedWithItsChildren() throws IOException {
        script("sleep 600 & echo $! > child; wait");

        assertThatThrownBy(
                        () ->
                                KeycloakServer.builder(home)
                                        .startTimeout(Duration.ofSeconds(4))
                                        .start())
                .isInstanceOf(KeycloakStartException.class)
                .hasMessageContaining("not ready after 4 s");

        long child = Long.parseLong(Files.readString(home.resolve("child")).strip());
        assertThat(ProcessHandle.of(child).filter(ProcessHandle::isAlive)).isEmpty();
    }

    @Test
    void handsOverOptionsEnvironmentAndLines() throws IOException {
        script("for word in \"$@\"; do echo \"[$word]\"; done; echo \"secret is $SECRET\"; exit 1");
        List<String> lines = new ArrayList<>();

        assertThatThrownBy(
                        () ->
                                KeycloakServer.builder(home)
                                        .command("start", "--optimized")
                                        .options(Map.of("hostname", "http://localhost:8080"))
                                        .env(Map.of("SECRET", "kept"))
                                        .logTo(home.resolve("server.log"))
                                        .onLogLine(lines::add)
                                        .start())
                .isInstanceOf(KeycloakStartException.class);

        assertThat(lines)
                .startsWith("[start]", "[--optimized]")
                .contains(
                        "[--hostname=http://localhost:8080]",
                        "[--health-enabled=true]",
                        "secret is kept");
        assertThat(Files.readAllLines(home.resolve("server.log"))).isEqualTo(lines);
    }

    @Test
    void aTakenPortIsNamed() throws IOException {
        try (ServerSocket other = new ServerSocket(0)) {
            int port = other.getLocalPort();

            assertThatThrownBy(() -> KeycloakServer.builder(home).httpPort(port).start())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(String.valueOf(port));
        }
    }

    @Test
    void aRealmWithAnUnansweredPlaceholderIsNotImported() throws IOException {
        Path realm =
                Files.writeString(
                        home.resolve("r.json"), "{\"realm\":\"crm\",\"displayName\":\"${BRAND}\"}");

        assertThatThrownBy(() -> KeycloakServer.builder(home).realmFiles(List.of(realm)).start())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("BRAND");
    }

    private void script(String body) throws IOException {
        Path script = Files.createDirectories(home.resolve("bin")).resolve("kc.sh");
        Files.writeString(script, "#!/bin/sh\ncd \"$(dirname \"$0\")/..\"\n" + body + "\n");
        assertThat(script.toFile().setExecutable(true)).isTrue();
    }
}
