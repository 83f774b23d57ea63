package dev.latchkey.launch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeycloakDistributionTest {

    @TempDir Path folder;

    @Test
    void unpacksWithRunnableScripts() throws IOException {
        Path zip =
                zip("keycloak-1.2.3/bin/kc.sh", "#!/bin/sh", "keycloak-1.2.3/lib/app/a.jar", "jar");

        KeycloakDistribution distribution =
                KeycloakDistribution.unpack(zip, folder.resolve("into"));

        assertThat(distribution.version()).isEqualTo("1.2.3");
        assertThat(distribution.home().resolve("bin/kc.sh")).isExecutable().hasContent("#!/bin/sh");
        assertThat(distribution.home().resolve("lib/app/a.jar")).hasContent("jar");
    }

    @Test
    void leavesAnUnpackedServerAndItsDataAlone() throws IOException {
        Path zip = zip("keycloak-1.2.3/bin/kc.sh", "#!/bin/sh");
        Path home = KeycloakDistribution.unpack(zip, folder).home();
        Path data = Files.writeString(home.resolve("database"), "rows");

        KeycloakDistribution.unpack(zip, folder);

        assertThat(data).hasContent("rows");
    }

    @Test
    void anotherArchiveOfTheSameVersionReplacesTheServerButNotItsData() throws IOException {
        Path old =
                KeycloakDistribution.unpack(zip("keycloak-1.2.3/bin/kc.sh", "old"), folder).home();
        Files.writeString(Files.createDirectory(old.resolve("data")).resolve("database"), "rows");
        Files.writeString(old.resolve("lib.jar"), "old");

        Path home =
                KeycloakDistribution.unpack(zip("keycloak-1.2.3/bin/kc.sh", "newer"), folder)
                        .home();

        assertThat(home.resolve("bin/kc.sh")).hasContent("newer");
        assertThat(home.resolve("lib.jar")).doesNotExist();
        assertThat(home.resolve("data/database")).hasContent("rows");
    }

    @Test
    void aFolderWithoutMarkerIsTakenForAnInterruptedUnpack() throws IOException {
        Path half = Files.createDirectories(folder.resolve("keycloak-1.2.3/lib"));
        Files.writeString(half.resolve("half.jar"), "half");

        Path home =
                KeycloakDistribution.unpack(zip("keycloak-1.2.3/bin/kc.sh", "#!/bin/sh"), folder)
                        .home();

        assertThat(home.resolve("bin/kc.sh")).exists();
        assertThat(home.resolve("lib/half.jar")).doesNotExist();
    }

    @Test
    void anEntryThatPointsOutsideIsRefusedAndNothingIsLeft() throws IOException {
        Path zip = zip("keycloak-1.2.3/bin/kc.sh", "#!/bin/sh", "../../outside.txt", "gotcha");
        Path into = folder.resolve("deep/into");

        assertThatThrownBy(() -> KeycloakDistribution.unpack(zip, into))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("outside.txt");

        assertThat(folder.resolve("outside.txt")).doesNotExist();
        assertThat(folder.resolve("deep/outside.txt")).doesNotExist();
        try (Stream<Path> left = Files.list(into)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void saysWhatIsWrongWithAnotherArchive() throws IOException {
        Path zip = zip("something/else.txt", "no server");

        assertThatThrownBy(() -> KeycloakDistribution.unpack(zip, folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is no Keycloak distribution");
    }

    @Test
    void saysWhichArchiveIsMissing() {
        assertThatThrownBy(() -> KeycloakDistribution.unpack(folder.resolve("none.zip"), folder))
                .isInstanceOf(FileNotFoundException.class)
                .hasMessageContaining("none.zip");
    }

    private Path zip(String name, String content, String... more) throws IOException {
        Map<String, String> entries = new TreeMap<>(Map.of(name, content));
        for (int i = 0; i < more.length; i += 2) {
            entries.put(more[i], more[i + 1]);
        }
        Path zip = folder.resolve("archive.zip");
        try (OutputStream file = Files.newOutputStream(zip);
                ZipOutputStream out = new ZipOutputStream(file)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                out.write(entry.getValue().getBytes(UTF_8));
            }
        }
        return zip;
    }
}
