package dev.latchkey.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoFolderTest {

    @TempDir Path root;

    private DemoFolder folder;

    @BeforeEach
    void anEmptyFolder() {
        folder = new DemoFolder(root.resolve(".demo"));
    }

    @Test
    void anotherVersionTakesThePlaceAndTheDatabase() throws IOException {
        Path old = folder.server(distribution("1.0.0")).home();
        Files.writeString(Files.createDirectories(old.resolve("data")).resolve("database"), "rows");

        Path next = folder.server(distribution("2.0.0")).home();

        assertThat(next.resolve("data/database")).hasContent("rows");
        assertThat(next.resolve("bin/kc.sh")).exists();
        assertThat(old).doesNotExist();
    }

    @Test
    void theSecretStaysUntilTheReset() throws IOException {
        String secret = folder.secret();

        assertThat(Base64.getUrlDecoder().decode(secret)).hasSize(32);
        assertThat(folder.secret()).isEqualTo(secret);
        folder.reset();
        assertThat(folder.secret()).isNotEqualTo(secret);
    }

    @Test
    void theResetForgetsTheDatabaseButNotTheServer() throws IOException {
        Path home = folder.server(distribution("1.0.0")).home();
        Files.createDirectories(home.resolve("data/h2"));

        folder.reset();

        assertThat(home.resolve("data")).doesNotExist();
        assertThat(home.resolve("bin/kc.sh")).exists();
    }

    @Test
    void portsThatAreWrittenIntoTheRealmMustStay() throws IOException {
        DemoSettings first = DemoSettings.of(DemoSettingsTest.properties());
        DemoSettings moved = DemoSettings.of(DemoSettingsTest.properties("demo.crm.port", "8091"));

        folder.requireMadeFor(first);
        folder.requireMadeFor(first);
        assertThatThrownBy(() -> folder.requireMadeFor(moved))
                .isInstanceOf(DemoException.class)
                .hasMessageContaining("-Ddemo.reset");

        folder.reset();
        assertThatCode(() -> folder.requireMadeFor(moved)).doesNotThrowAnyException();
    }

    @Test
    void noticesThatTheRealmFilesHaveChanged() throws IOException {
        Files.writeString(root.resolve("crm-realm.json"), "one");
        Files.writeString(root.resolve("crm-demo-users.json"), "users");
        DemoSettings settings =
                DemoSettings.of(DemoSettingsTest.properties("demo.realms", root.toString()));

        assertThat(folder.holdsRealmOf(settings)).isTrue();
        Files.writeString(root.resolve("crm-realm.json"), "two");
        assertThat(folder.holdsRealmOf(settings)).isFalse();
        folder.reset();
        assertThat(folder.holdsRealmOf(settings)).isTrue();
    }

    private Path distribution(String version) throws IOException {
        Path zip = root.resolve(version + ".zip");
        try (OutputStream file = Files.newOutputStream(zip);
                ZipOutputStream out = new ZipOutputStream(file)) {
            out.putNextEntry(new ZipEntry("keycloak-" + version + "/bin/kc.sh"));
        }
        return zip;
    }
}
