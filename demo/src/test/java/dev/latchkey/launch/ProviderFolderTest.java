package dev.latchkey.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProviderFolderTest {

    @TempDir Path folder;

    private Path providers;
    private Path jar;

    @BeforeEach
    void aBuiltJar() throws IOException {
        providers = folder.resolve("home/providers");
        jar = Files.writeString(folder.resolve("pack.jar"), "one");
    }

    @Test
    void takesInNewJarsAndDropsOthers() throws IOException {
        Files.createDirectories(providers);
        Path old = Files.writeString(providers.resolve("old.jar"), "old");
        Path readme = Files.writeString(providers.resolve("README.md"), "stays");

        new ProviderFolder(folder.resolve("home")).holdExactly(List.of(jar));

        assertThat(providers.resolve("pack.jar")).hasContent("one");
        assertThat(old).doesNotExist();
        assertThat(readme).exists();
    }

    @Test
    void doesNotTouchAnEqualJarSoThatTheServerNeedNotRebuild() throws IOException {
        ProviderFolder home = new ProviderFolder(folder.resolve("home"));
        home.holdExactly(List.of(jar));
        FileTime longAgo = FileTime.fromMillis(1_000_000);
        Files.setLastModifiedTime(providers.resolve("pack.jar"), longAgo);

        home.holdExactly(List.of(jar));
        assertThat(Files.getLastModifiedTime(providers.resolve("pack.jar"))).isEqualTo(longAgo);

        Files.writeString(jar, "two");
        home.holdExactly(List.of(jar));
        assertThat(providers.resolve("pack.jar")).hasContent("two");
    }
}
