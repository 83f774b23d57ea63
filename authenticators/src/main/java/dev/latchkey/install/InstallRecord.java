package dev.latchkey.install;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.latchkey.install.flow.Flow;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the installer did to a realm, kept with it so that it can be undone. Lives in a realm attribute: it is exported and
 * imported with the realm. Losing it is no harm to sign-in; undoing then falls back to Keycloak's own flows.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
final class InstallRecord {

    /** The realm attribute. Not among the settings ({@code latchkey.}): nobody is to type it. */
    static final String ATTRIBUTE = "latchkeyInstall";

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * A flow that was copied.
     *
     * @param of the flow that it was made from, and that takes its place again
     * @param kind by its binding
     * @param hash of what was written; empty once it is known that an admin changed it
     */
    record Copy(String of, String kind, String hash) {}

    /**
     * A setting that was changed.
     *
     * @param before null if it was unset
     */
    record Changed(String before, String after) {}

    public Map<String, Copy> copies = new TreeMap<>();
    public Map<String, Changed> settings = new TreeMap<>();
    public Map<Part, Set<String>> added = new EnumMap<>(Part.class);

    /**
     * @throws UnreadableRecordException if it was damaged
     */
    static InstallRecord read(String text) {
        if (text == null || text.isBlank()) {
            return new InstallRecord();
        }
        try {
            return JSON.readValue(text, InstallRecord.class);
        } catch (JsonProcessingException e) {
            throw new UnreadableRecordException(e);
        }
    }

    String text() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    void copied(String id, String of, String kind, Flow written) {
        copies.put(id, new Copy(of, kind, hash(written)));
    }

    /** Whether the flow is a copy that nobody has changed since. */
    boolean isUntouched(String id, Flow now) {
        return Optional.ofNullable(copies.get(id))
                .filter(copy -> copy.hash().equals(hash(now)))
                .isPresent();
    }

    void rewritten(String id, Flow before, Flow written) {
        Copy copy = copies.get(id);
        String hash = isUntouched(id, before) ? hash(written) : "";
        copies.put(id, new Copy(copy.of(), copy.kind(), hash));
    }

    /** Of several changes of one setting, the first tells what was before. */
    void set(String name, String before, String after) {
        Changed earlier = settings.get(name);
        settings.put(name, new Changed(earlier == null ? before : earlier.before(), after));
    }

    void added(Part part, Set<String> names) {
        added.computeIfAbsent(part, p -> new TreeSet<>()).addAll(names);
    }

    boolean hasAdded(Part part, String name) {
        return added.getOrDefault(part, Set.of()).contains(name);
    }

    private static String hash(Flow flow) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(flow.essence().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
