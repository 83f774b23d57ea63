package dev.latchkey.backupcode;

import dev.latchkey.server.KeycloakClock;
import java.security.SecureRandom;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.cache.UserCache;
import org.keycloak.storage.UserStorageUtil;

/** One account's backup codes. */
final class BackupCodes {

    /** Stands for a code that can't be one, so that it costs a hash like any other. */
    private static final BackupCode NONE =
            new BackupCode(
                    "0".repeat(BackupCode.SELECTOR_SIGNS), "0".repeat(BackupCode.SECRET_SIGNS));

    private final KeycloakSession session;
    private final RealmModel realm;
    private final UserModel user;

    BackupCodes(KeycloakSession session, RealmModel realm, UserModel user) {
        this.session = session;
        this.realm = realm;
        this.user = user;
    }

    /** The account's set, be its codes used or not. */
    Optional<BackupCodesCredential> stored() {
        return user.credentialManager()
                .getStoredCredentialsByTypeStream(BackupCodesCredential.TYPE)
                .findFirst()
                .map(BackupCodesCredential::of);
    }

    /** How many can be used; 0 if there is no set. */
    int left() {
        return stored().map(codes -> codes.set().left()).orElse(0);
    }

    /** A new set with the hashes that stand for it. Nothing is stored yet: the old set is valid until {@link #keep}. */
    static CodeSet draw() {
        return CodeSet.draw(new SecureRandom());
    }

    KeptSet hash(CodeSet drawn) {
        CodeHashes hashes = new CodeHashes(session, realm);
        return new KeptSet(drawn.id(), drawn.codes().stream().map(hashes::hash).toList());
    }

    /** Stores a set in place of whatever set there was, last in the account's order of credentials. */
    BackupCodesCredential keep(KeptSet set) {
        user.credentialManager()
                .getStoredCredentialsByTypeStream(BackupCodesCredential.TYPE)
                .toList()
                .forEach(old -> user.credentialManager().removeStoredCredentialById(old.getId()));
        return BackupCodesCredential.of(
                user.credentialManager()
                        .createStoredCredential(
                                BackupCodesCredential.of(set, KeycloakClock.now())));
    }

    /** Uses a code up, if what was typed is one. Every try costs one hash. */
    CodeUse use(String typed) {
        Optional<BackupCodesCredential> stored = stored();
        BackupCode code = BackupCode.read(typed).orElse(NONE);
        Optional<KeptCode> kept = stored.flatMap(codes -> codes.set().find(code.selector()));
        CodeHashes hashes = new CodeHashes(session, realm);
        if (kept.isEmpty()) {
            hashes.hash(code);
            return new CodeUse.Wrong();
        }
        if (!hashes.matches(code, kept.get())) {
            return new CodeUse.Wrong();
        }
        Optional<KeptSet> used = SingleUse.of(session, stored.get().getId(), code.selector());
        forgetCached();
        return used.<CodeUse>map(after -> new CodeUse.Accepted(after.id(), after.left()))
                .orElseGet(CodeUse.UsedBefore::new);
    }

    /** On all nodes: the row was written past Keycloak's user cache ({@code CachedUser}), which keeps credentials too. */
    private void forgetCached() {
        UserCache cache = UserStorageUtil.userCache(session);
        if (cache != null) {
            cache.evict(realm, user);
        }
    }
}
