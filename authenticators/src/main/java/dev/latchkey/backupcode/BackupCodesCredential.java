package dev.latchkey.backupcode;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import org.keycloak.credential.CredentialModel;
import org.keycloak.util.JsonSerialization;

/**
 * A set of codes as Keycloak's credential. Its open part has the set's id and how many codes are left, which the consoles may
 * show; its secret part the hashes.
 */
final class BackupCodesCredential extends CredentialModel {

    static final String TYPE = "latchkey-backup-codes";

    private static final long serialVersionUID = 1L;

    static BackupCodesCredential of(KeptSet set, Instant createdAt) {
        BackupCodesCredential made = new BackupCodesCredential();
        made.setType(TYPE);
        made.setUserLabel(set.id());
        made.setCreatedDate(createdAt.toEpochMilli());
        made.setCredentialData(openPart(set));
        made.setSecretData(secretPart(set));
        return made;
    }

    static BackupCodesCredential of(CredentialModel stored) {
        BackupCodesCredential read = new BackupCodesCredential();
        read.setId(stored.getId());
        read.setType(stored.getType());
        read.setUserLabel(stored.getUserLabel());
        read.setCreatedDate(stored.getCreatedDate());
        read.setCredentialData(stored.getCredentialData());
        read.setSecretData(stored.getSecretData());
        return read;
    }

    KeptSet set() {
        return read(getCredentialData(), getSecretData());
    }

    static String openPart(KeptSet set) {
        return write(new Open(set.id(), set.codes().size(), set.left()));
    }

    static String secretPart(KeptSet set) {
        return write(new Secret(set.codes()));
    }

    /**
     * @throws UncheckedIOException if it is no set that this class wrote
     */
    static KeptSet read(String openPart, String secretPart) {
        try {
            return new KeptSet(
                    JsonSerialization.readValue(openPart, Open.class).set(),
                    JsonSerialization.readValue(secretPart, Secret.class).codes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String write(Object part) {
        try {
            return JsonSerialization.writeValueAsString(part);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Open(
            @JsonProperty("set") String set,
            @JsonProperty("total") int total,
            @JsonProperty("left") int left) {}

    private record Secret(@JsonProperty("codes") List<KeptCode> codes) {}
}
