package dev.latchkey.reset;

import java.util.Optional;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;

/**
 * Tells one password of an account from the next without knowing either: the local credential's id and date. A directory's
 * password has no such mark; there, finishing one reset ends all others (see {@link Recoveries#finish}).
 */
final class PasswordMark {

    private static final String NONE = "none";

    private PasswordMark() {}

    static String of(UserModel user) {
        return user.credentialManager()
                .getStoredCredentialsByTypeStream(PasswordCredentialModel.TYPE)
                .findFirst()
                .map(c -> c.getId() + '@' + Optional.ofNullable(c.getCreatedDate()).orElse(0L))
                .orElse(NONE);
    }
}
