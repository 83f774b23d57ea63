package dev.latchkey.password;

import dev.latchkey.server.NormalForm;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.models.credential.dto.PasswordCredentialData;
import org.keycloak.util.JsonSerialization;

/**
 * The mark of a stored password that its hash is one of the {@link NormalForm}. It tells what to compare with: trying both forms
 * would take two slow hashes, and the second one's time would tell that the account exists. It stands among the hash's public
 * parameters, which are exported and imported with it, and which Keycloak's hash algorithms read by name only.
 */
final class FormMark {

    private static final String PARAMETER = "latchkey.form";
    private static final String NFKC = "NFKC";

    private FormMark() {}

    static boolean isOn(PasswordCredentialModel stored) {
        PasswordCredentialData data = stored.getPasswordCredentialData();
        return data != null && NFKC.equals(data.getAdditionalParameters().getFirst(PARAMETER));
    }

    /** Puts it on, and answers the same credential. */
    static PasswordCredentialModel put(PasswordCredentialModel stored) {
        PasswordCredentialData data = stored.getPasswordCredentialData();
        data.getAdditionalParameters().putSingle(PARAMETER, NFKC);
        try {
            stored.setCredentialData(JsonSerialization.writeValueAsString(data));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return stored;
    }
}
