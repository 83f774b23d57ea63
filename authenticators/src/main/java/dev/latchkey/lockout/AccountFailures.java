package dev.latchkey.lockout;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.UserLoginFailureModel;

/**
 * All keys of one account as Keycloak's one entry: the latest end of a lock, the sum of the failures. Only to be read:
 * Keycloak's protector is the one that writes, and the ledger stands in its place.
 */
final class AccountFailures implements UserLoginFailureModel {

    private final String userId;
    private final List<Key> keys;

    /** What one key adds. */
    private record Key(LockState state, String lastAddress) {}

    private AccountFailures(String userId, List<Key> keys) {
        this.userId = userId;
        this.keys = keys;
    }

    /** As things stand {@code now}, without what is forgotten. */
    static AccountFailures of(String userId, List<LockRow> rows, RealmRules rules, Instant now) {
        Subject account = Subject.account(userId, true);
        return new AccountFailures(
                userId,
                rows.stream()
                        .map(
                                row ->
                                        new Key(
                                                row.state().at(now, rules.of(row.kind(), account)),
                                                row.lastAddress()))
                        .filter(key -> key.state.failures() > 0 || key.state.locked(now))
                        .toList());
    }

    boolean isNone() {
        return keys.isEmpty();
    }

    @Override
    public String getId() {
        return userId;
    }

    @Override
    public String getUserId() {
        return userId;
    }

    /** In whole seconds, as the model has it; the largest number stands for a lock without end. */
    @Override
    public int getFailedLoginNotBefore() {
        return keys.stream().map(Key::state).mapToInt(AccountFailures::notBefore).max().orElse(0);
    }

    private static int notBefore(LockState state) {
        return state.closed()
                ? Integer.MAX_VALUE
                : (int) Math.min(Integer.MAX_VALUE, state.lockedUntil().getEpochSecond());
    }

    @Override
    public int getNumFailures() {
        return keys.stream().mapToInt(key -> key.state.failures()).sum();
    }

    @Override
    public int getNumTemporaryLockouts() {
        return keys.stream().mapToInt(key -> key.state.locks()).sum();
    }

    @Override
    public long getLastFailure() {
        return last().map(key -> key.state.lastFailureAt().toEpochMilli()).orElse(0L);
    }

    @Override
    public String getLastIPFailure() {
        return last().map(Key::lastAddress).orElse(null);
    }

    private Optional<Key> last() {
        return keys.stream().max(Comparator.comparing(key -> key.state.lastFailureAt()));
    }

    /** The ledger keeps no count of its own for second factors: they count like passwords. */
    @Override
    public int getNumSecondaryAuthFailures() {
        return 0;
    }

    @Override
    public void setFailedLoginNotBefore(int notBefore) {
        throw onlyToBeRead();
    }

    @Override
    public void incrementFailures() {
        throw onlyToBeRead();
    }

    @Override
    public void incrementTemporaryLockouts() {
        throw onlyToBeRead();
    }

    @Override
    public void clearFailures() {
        throw onlyToBeRead();
    }

    @Override
    public void setLastFailure(long lastFailure) {
        throw onlyToBeRead();
    }

    @Override
    public void setLastIPFailure(String ip) {
        throw onlyToBeRead();
    }

    @Override
    public void incrementSecondaryAuthFailures() {
        throw onlyToBeRead();
    }

    @Override
    public void clearPrimaryAndSecondaryAuthFailures() {
        throw onlyToBeRead();
    }

    private static UnsupportedOperationException onlyToBeRead() {
        return new UnsupportedOperationException("Latchkey's ledger keeps this account's failures");
    }
}
