package dev.latchkey.launch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/**
 * Writes {@link ParentWatch} as an agent jar. Written at run time because an agent needs a jar of its own, and the
 * launcher also runs from a class folder.
 */
final class ParentWatchJar {

    private ParentWatchJar() {}

    /** Puts the jar into the server's folder and returns its path. */
    static Path writeInto(Path home) throws IOException {
        Path jar = home.resolve("latchkey-parent-watch.jar");
        Path draft = Files.createTempFile(home, "latchkey-parent-watch", ".tmp");
        try (OutputStream file = Files.newOutputStream(draft);
                JarOutputStream entries = new JarOutputStream(file, manifest())) {
            String resource = ParentWatch.class.getName().replace('.', '/') + ".class";
            entries.putNextEntry(new JarEntry(resource));
            try (InputStream code = ParentWatch.class.getResourceAsStream("/" + resource)) {
                code.transferTo(entries);
            }
        }
        return Files.move(draft, jar, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Manifest manifest() {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Premain-Class", ParentWatch.class.getName());
        return manifest;
    }
}
