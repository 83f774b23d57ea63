package dev.latchkey.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The {@code providers/} folder of a server. */
final class ProviderFolder {

    private final Path folder;

    ProviderFolder(Path home) {
        this.folder = home.resolve("providers");
    }

    /** Makes the folder hold exactly these jars. */
    void holdExactly(List<Path> jars) throws IOException {
        Files.createDirectories(folder);
        Set<Path> wanted = jars.stream().map(this::target).collect(Collectors.toSet());
        try (Stream<Path> present = Files.list(folder)) {
            for (Path old : present.filter(ProviderFolder::isJar).toList()) {
                if (!wanted.contains(old)) {
                    Files.delete(old);
                }
            }
        }
        for (Path jar : jars) {
            refresh(jar);
        }
    }

    // Keycloak rebuilds itself when a jar's time stamp has changed, which takes half of a start.
    // So an equal jar is left alone.
    private void refresh(Path jar) throws IOException {
        Path target = target(jar);
        if (!Files.exists(target) || Files.mismatch(jar, target) >= 0) {
            Files.copy(jar, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private Path target(Path jar) {
        return folder.resolve(jar.getFileName());
    }

    private static boolean isJar(Path file) {
        return file.getFileName().toString().endsWith(".jar");
    }
}
