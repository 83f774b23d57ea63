package dev.latchkey.launch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * An unpacked Keycloak distribution.
 *
 * @param home the folder that holds {@code bin}, {@code lib}, {@code providers}; named {@code keycloak-VERSION}
 */
public record KeycloakDistribution(Path home) {

    private static final String MARKER = ".unpacked-from";
    private static final String DATA = "data";

    /**
     * Unpacks {@code keycloak-VERSION.zip} below {@code into}, unless an equal archive was unpacked there before. An
     * archive that differs replaces the server but for its {@code data} folder. Interrupted half-way it leaves nothing
     * that a later call would take for a whole server.
     *
     * @throws IOException if the archive is missing, damaged or no Keycloak distribution
     */
    public static KeycloakDistribution unpack(Path zip, Path into) throws IOException {
        if (!Files.isRegularFile(zip)) {
            throw new FileNotFoundException("No Keycloak distribution at " + zip);
        }
        Files.createDirectories(into);
        try (ZipFile archive = new ZipFile(zip.toFile())) {
            Path home = into.resolve(topFolder(archive)).toAbsolutePath();
            String origin = fingerprint(archive);
            if (!isUnpacked(home, origin)) {
                replace(home, archive, origin);
            }
            return new KeycloakDistribution(home);
        }
    }

    /** The version as the folder's name tells it, say {@code 26.7.4}. */
    public String version() {
        return home.getFileName().toString().substring("keycloak-".length());
    }

    private static String topFolder(ZipFile archive) throws IOException {
        for (ZipEntry entry : Collections.list(archive.entries())) {
            if (entry.getName().matches("keycloak-[^/]+/bin/kc\\.sh")) {
                return entry.getName().substring(0, entry.getName().indexOf('/'));
            }
        }
        throw new IOException(
                archive.getName() + " is no Keycloak distribution: it has no keycloak-*/bin/kc.sh");
    }

    // By content: a build copies the archive anew and gives it another time.
    private static String fingerprint(ZipFile archive) {
        CRC32 sum = new CRC32();
        for (ZipEntry entry : Collections.list(archive.entries())) {
            sum.update((entry.getName() + ' ' + entry.getCrc() + '\n').getBytes(UTF_8));
        }
        return Long.toHexString(sum.getValue());
    }

    private static boolean isUnpacked(Path home, String origin) throws IOException {
        Path marker = home.resolve(MARKER);
        return Files.isRegularFile(marker) && Files.readString(marker).equals(origin);
    }

    private static void replace(Path home, ZipFile archive, String origin) throws IOException {
        Path work = Files.createTempDirectory(home.getParent(), ".unpacking-");
        try {
            extract(archive, work);
            Path fresh = work.resolve(home.getFileName());
            Files.writeString(fresh.resolve(MARKER), origin);
            if (Files.exists(home.resolve(DATA))) {
                Files.move(home.resolve(DATA), fresh.resolve(DATA));
            }
            Folders.delete(home);
            moveUnlessDoneByAnother(fresh, home, origin);
        } finally {
            Folders.delete(work);
        }
    }

    private static void extract(ZipFile archive, Path work) throws IOException {
        for (ZipEntry entry : Collections.list(archive.entries())) {
            Path target = work.resolve(entry.getName()).normalize();
            if (!target.startsWith(work)) {
                throw new IOException(
                        "The archive wants to write outside its folder: " + entry.getName());
            }
            if (entry.isDirectory()) {
                Files.createDirectories(target);
                continue;
            }
            Files.createDirectories(target.getParent());
            try (InputStream content = archive.getInputStream(entry)) {
                Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
            }
            // java.util.zip does not read Unix permissions; the scripts are all that must be
            // executable.
            if (entry.getName().endsWith(".sh") && !target.toFile().setExecutable(true, false)) {
                throw new IOException("Could not make " + target + " executable");
            }
        }
    }

    private static void moveUnlessDoneByAnother(Path fresh, Path home, String origin)
            throws IOException {
        try {
            Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException occupied) {
            if (!isUnpacked(home, origin)) {
                throw occupied;
            }
        }
    }
}
