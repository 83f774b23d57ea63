package dev.latchkey.norms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The ids of norms (R..) and attacks (A..) that tests name in their {@code @DisplayName}. */
final class ProvenIds {

    // The annotation up to its closing bracket, which may not stand inside a text.
    private static final Pattern NAME =
            Pattern.compile("@DisplayName\\(((?:[^\")]|\"(?:[^\"\\\\]|\\\\.)*\")*)\\)");
    private static final Pattern ID = Pattern.compile("\\b[RA]\\d\\d[a-z]?\\b");

    private ProvenIds() {}

    /** Those of all Java files below the folder. */
    static Set<String> below(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            Set<String> ids = new TreeSet<>();
            files.filter(file -> file.toString().endsWith(".java"))
                    .forEach(file -> ids.addAll(in(read(file))));
            return ids;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those of one source. */
    static Set<String> in(String source) {
        Set<String> ids = new TreeSet<>();
        Matcher name = NAME.matcher(source);
        while (name.find()) {
            ID.matcher(name.group(1)).results().forEach(id -> ids.add(id.group()));
        }
        return ids;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
