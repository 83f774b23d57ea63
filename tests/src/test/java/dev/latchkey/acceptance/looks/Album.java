package dev.latchkey.acceptance.looks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The gallery in {@code docs/gallery}: a picture of each sample in each language and view. */
final class Album {

    /** How much of a picture may change before somebody has to look at it. */
    private static final double CHANGED = 0.005;

    private static final boolean UPDATE = isUpdate(System.getProperty("latchkey.gallery"));

    private final Path folder = Path.of(System.getProperty("latchkey.gallery.folder"));
    private final Path failures;

    /**
     * @param failures where to leave what explains a picture that has changed
     */
    Album(Path failures) {
        this.failures = failures.resolve("gallery");
    }

    private static boolean isUpdate(String mode) {
        return switch (mode) {
            case "compare" -> false;
            case "update" -> true;
            default ->
                    throw new IllegalArgumentException(
                            "-Dlatchkey.gallery is compare or update, not " + mode);
        };
    }

    /** Where a picture is, seen from the gallery's folder. */
    static String place(Sample sample, String language, View view) {
        return "%s/%s/%s-%s.png".formatted(language, sample.kind(), sample, view);
    }

    /**
     * Compares a picture with the gallery's; when the gallery is to be updated, puts it there instead.
     *
     * @return what is wrong, if something is
     */
    Optional<String> compare(Sample sample, String language, View view, Picture actual) {
        String place = place(sample, language, view);
        Path file = folder.resolve(place);
        if (!Files.exists(file)) {
            if (UPDATE) {
                actual.write(file);
                return Optional.empty();
            }
            actual.write(failures.resolve(place));
            return Optional.of(place + ": not in the gallery yet");
        }
        Picture expected = Picture.read(file);
        double changed = actual.changedSince(expected);
        if (UPDATE) {
            if (changed > 0) {
                actual.write(file);
            }
            return Optional.empty();
        }
        if (changed <= CHANGED) {
            return Optional.empty();
        }
        expected.write(failures.resolve(place.replace(".png", ".expected.png")));
        actual.write(failures.resolve(place.replace(".png", ".actual.png")));
        actual.differenceTo(expected)
                .write(failures.resolve(place.replace(".png", ".difference.png")));
        return Optional.of(
                "%s: %.2f %% of the picture have changed".formatted(place, changed * 100));
    }

    /** The gallery's README: it lists every picture, so it has to be what the samples make of it. */
    Optional<String> index(String text) {
        Path file = folder.resolve("README.md");
        try {
            if (UPDATE) {
                Files.createDirectories(folder);
                Files.writeString(file, text);
            }
            return Files.exists(file) && Files.readString(file).equals(text)
                    ? Optional.empty()
                    : Optional.of(file + " is not up to date");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Pictures that no sample makes; none are left after an update. */
    Set<String> superfluous(List<String> places) {
        try (Stream<Path> files = Files.walk(folder)) {
            Set<String> found =
                    files.filter(file -> file.toString().endsWith(".png"))
                            .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                            .filter(place -> !places.contains(place))
                            .collect(Collectors.toCollection(TreeSet::new));
            if (UPDATE) {
                for (String place : found) {
                    Files.delete(folder.resolve(place));
                }
                found.clear();
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
