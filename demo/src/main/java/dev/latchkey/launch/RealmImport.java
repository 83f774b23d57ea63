package dev.latchkey.launch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Realm and user files, laid out in {@code data/import} as the server's {@code --import-realm} wants them: {@code
 * REALM-realm.json} for the realm and {@code REALM-users-0.json}, {@code -1}, … for its users. Under another name a file
 * with users only would be taken for a whole realm of that name and get in the way of the real one.
 *
 * <p>A file with a {@code users} list and nothing else but {@code realm} is a user file; every other file is a realm.
 * The server imports a realm that it does not have yet and leaves an existing one alone, users included.
 */
public final class RealmImport {

    // Only what can be an environment variable by its spelling: realm files are full of other
    // ${...},
    // message keys such as ${role_admin} and vault references, which the server resolves later.
    private static final Pattern ENVIRONMENT_PLACEHOLDER =
            Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)}");

    private final Map<String, Path> sourcesByName;

    private RealmImport(Map<String, Path> sourcesByName) {
        this.sourcesByName = sourcesByName;
    }

    /**
     * Reads the files and gives each its name.
     *
     * @throws IOException if a file can't be read, names no realm, or two files describe the same realm
     */
    public static RealmImport of(List<Path> files) throws IOException {
        ObjectMapper json = new ObjectMapper();
        Map<String, Path> named = new LinkedHashMap<>();
        Map<String, Integer> userFiles = new LinkedHashMap<>();
        for (Path file : files) {
            JsonNode content = json.readTree(file.toFile());
            String realm = content.path("realm").asText();
            if (realm.isEmpty()) {
                throw new IOException(file + " has no \"realm\": it is no realm export");
            }
            String name =
                    isUserFile(content)
                            ? realm
                                    + "-users-"
                                    + (userFiles.merge(realm, 1, Integer::sum) - 1)
                                    + ".json"
                            : realm + "-realm.json";
            Path twin = named.put(name, file);
            if (twin != null) {
                throw new IOException(twin + " and " + file + " both describe the realm " + realm);
            }
        }
        return new RealmImport(named);
    }

    private static boolean isUserFile(JsonNode content) {
        List<String> fields = new ArrayList<>();
        content.fieldNames().forEachRemaining(fields::add);
        return fields.size() == 2 && fields.contains("realm") && fields.contains("users");
    }

    /** File names below {@code data/import}, in the order of the files given. */
    public List<String> names() {
        return List.copyOf(sourcesByName.keySet());
    }

    /**
     * The environment variables without which the realm would be imported with a literal <code>${NAME}</code> in it.
     *
     * @param environment what the server will see
     */
    public SortedSet<String> missingFrom(Map<String, String> environment) throws IOException {
        SortedSet<String> missing = new TreeSet<>();
        for (Path file : sourcesByName.values()) {
            Matcher placeholder = ENVIRONMENT_PLACEHOLDER.matcher(Files.readString(file));
            while (placeholder.find()) {
                missing.add(placeholder.group(1));
            }
        }
        missing.removeAll(environment.keySet());
        return missing;
    }

    /** Makes {@code data/import} of this server hold exactly these files. */
    void writeTo(Path home) throws IOException {
        Path folder = home.resolve("data").resolve("import");
        Folders.delete(folder);
        Files.createDirectories(folder);
        for (Map.Entry<String, Path> file : sourcesByName.entrySet()) {
            Files.copy(file.getValue(), folder.resolve(file.getKey()));
        }
    }

    boolean isEmpty() {
        return sourcesByName.isEmpty();
    }
}
