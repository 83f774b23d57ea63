package dev.latchkey.acceptance.stage;

import dev.latchkey.launch.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** What the Maven build of this module has put together for the tests, and where they leave what they write. */
final class BuildOutput {

    private final Path target;
    private final Path keycloak;
    private final Path realmExport;

    private BuildOutput(Path target, Path keycloak, Path realmExport) {
        this.target = target;
        this.keycloak = keycloak;
        this.realmExport = realmExport;
    }

    /** As {@code tests/pom.xml} tells it by system properties. */
    static BuildOutput ofThisBuild() {
        return new BuildOutput(
                path("latchkey.target"), path("latchkey.keycloak"), path("latchkey.realm-export"));
    }

    Path keycloakZip() {
        return only(keycloak, ".zip");
    }

    /** The pack, and the test provider. */
    List<Path> providers() {
        return files(target.resolve("providers"), ".jar");
    }

    /** The realm and its users, as the repository ships them. */
    List<Path> realmFiles() {
        return files(realmExport, ".json");
    }

    Path realmFile() {
        return realmExport.resolve("crm-realm.json");
    }

    Path serverLog() {
        return target.resolve("server.log");
    }

    /** Where to leave what explains a failed test. */
    Path failuresFolder() {
        return folder("failures");
    }

    /** Forgets what an earlier run left to explain its failures; not so what this run's first try did. */
    void clearFailures() {
        Instant begun = Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());
        try {
            if (Files.getLastModifiedTime(failuresFolder()).toInstant().isBefore(begun)) {
                Folders.delete(failuresFolder());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A folder below target, made if need be. */
    Path folder(String name) {
        try {
            return Files.createDirectories(target.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path only(Path folder, String ending) {
        List<Path> files = files(folder, ending);
        if (files.size() != 1) {
            throw new IllegalStateException(
                    "Expected one %s in %s: %s".formatted(ending, folder, files));
        }
        return files.get(0);
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path path(String property) {
        String value = System.getProperty(property);
        if (value == null) {
            throw new IllegalStateException(
                    "Run these tests with Maven (`mvn verify`): it sets -D" + property);
        }
        return Path.of(value);
    }
}
