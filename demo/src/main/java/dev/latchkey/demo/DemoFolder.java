package dev.latchkey.demo;

import dev.latchkey.launch.Folders;
import dev.latchkey.launch.KeycloakDistribution;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/** What outlives one run of the demo: the unpacked server, its database and its secret. */
final class DemoFolder {

    private static final String SECRET = "server-secret";
    private static final String PORTS = "made-for-ports";
    private static final String REALM = "made-from-realm";

    private final Path folder;

    DemoFolder(Path folder) {
        this.folder = folder;
    }

    Path log() {
        return folder.resolve("keycloak.log");
    }

    /** Forgets everything but the unpacked server. */
    void reset() throws IOException {
        for (Path home : homes()) {
            Folders.delete(home.resolve("data"));
        }
        for (String file : List.of(SECRET, PORTS, REALM)) {
            Files.deleteIfExists(folder.resolve(file));
        }
        Files.deleteIfExists(log());
    }

    /** The server of this archive. One of another version makes room for it and leaves it the database. */
    KeycloakDistribution server(Path archive) throws IOException {
        List<Path> before = homes();
        KeycloakDistribution server = KeycloakDistribution.unpack(archive, folder);
        for (Path old : before) {
            if (!old.equals(server.home())) {
                Path data = old.resolve("data");
                if (Files.exists(data) && !Files.exists(server.home().resolve("data"))) {
                    Files.move(data, server.home().resolve("data"));
                }
                Folders.delete(old);
            }
        }
        return server;
    }

    /** The server secret of this demo, 32 random bytes in base64url, made at the first start. */
    String secret() throws IOException {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return firstAnswer(
                folder.resolve(SECRET),
                Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /**
     * Makes sure that the realm in the database fits this start: the addresses of the CRM and of the mail server are
     * written into it when it is imported.
     *
     * @throws DemoException if it was imported for others
     */
    void requireMadeFor(DemoSettings settings) throws IOException {
        String now =
                "CRM " + settings.port(DemoPort.CRM) + ", SMTP " + settings.port(DemoPort.SMTP);
        String then = firstAnswer(folder.resolve(PORTS), now);
        if (!then.equals(now)) {
            throw new DemoException(
                    "The demo's data was made for other ports (%s): use those again, or start afresh with -Ddemo.reset."
                            .formatted(then));
        }
    }

    /** Whether the realm in the database came from the realm files as they are now. An import never updates a realm. */
    boolean holdsRealmOf(DemoSettings settings) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(Files.readAllBytes(settings.realm()));
        sum.update(Files.readAllBytes(settings.users()));
        String now = Long.toHexString(sum.getValue());
        return firstAnswer(folder.resolve(REALM), now).equals(now);
    }

    // What was said here at the first start since the last reset, which this may be.
    private String firstAnswer(Path file, String now) throws IOException {
        if (!Files.exists(file)) {
            Files.createDirectories(folder);
            Files.writeString(file, now);
        }
        return Files.readString(file);
    }

    private List<Path> homes() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> Files.exists(entry.resolve("bin").resolve("kc.sh")))
                    .map(Path::toAbsolutePath)
                    .toList();
        }
    }
}
