package dev.latchkey.acceptance.browser;

import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Finds the Chromium to test with, and installs one when there is none: browser tests are never skipped.
 *
 * <p>{@code -Dlatchkey.chromium=/path/to/chromium} names one outright.
 */
final class ChromiumFinder {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome-stable", "google-chrome");
    private static final Duration DOWNLOAD_LIMIT = Duration.ofMinutes(5);

    private final Playwright playwright;

    ChromiumFinder(Playwright playwright) {
        this.playwright = playwright;
    }

    /**
     * An executable to launch.
     *
     * @throws IllegalStateException if there is none and none could be installed; says what to install
     */
    Path find() {
        return present()
                .or(this::installPlaywrightsOwn)
                .or(this::installDebiansPackage)
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "The browser tests want a Chromium: install one (on Debian"
                                                + " `apt-get install chromium`) or name it with"
                                                + " -Dlatchkey.chromium=PATH"));
    }

    private Optional<Path> present() {
        String named = System.getProperty("latchkey.chromium", "");
        if (!named.isEmpty()) {
            return Optional.of(Path.of(named));
        }
        return onPath().or(() -> executable(Path.of(playwright.chromium().executablePath())));
    }

    private static Optional<Path> onPath() {
        return NAMES.stream()
                .flatMap(
                        name ->
                                Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
                                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private Optional<Path> installPlaywrightsOwn() {
        run(
                "Playwright's own",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "com.microsoft.playwright.CLI",
                "install",
                "chromium");
        return present();
    }

    private Optional<Path> installDebiansPackage() {
        if (!"root".equals(System.getProperty("user.name"))
                || !Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
            return Optional.empty();
        }
        run("Debian's package list", "apt-get", "update");
        run("Debian's package", "apt-get", "install", "-y", "--no-install-recommends", "chromium");
        return present();
    }

    private static Optional<Path> executable(Path file) {
        return Optional.of(file).filter(Files::isExecutable);
    }

    /** Its failure is no error here: what counts is whether there is a Chromium afterwards. */
    private static void run(String what, String... command) {
        System.out.println("No Chromium here yet, fetching " + what);
        try {
            ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
            builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
            Process process = builder.start();
            if (!process.waitFor(DOWNLOAD_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroy);
                process.destroy();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
