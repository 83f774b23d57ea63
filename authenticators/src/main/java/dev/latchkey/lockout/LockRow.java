package dev.latchkey.lockout;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The wrong tries on one key. */
@Entity
@Table(name = "LATCHKEY_LOCK")
public class LockRow {

    private static final int ADDRESS_LENGTH = 64;

    @Id
    @Column(name = "ID", length = 64)
    private String id;

    @Column(name = "REALM_ID", length = 36, nullable = false)
    private String realmId;

    @Enumerated(EnumType.STRING)
    @Column(name = "KIND", length = 16, nullable = false)
    private LockKey.Kind kind;

    @Column(name = "USER_ID", length = 255)
    private String userId;

    @Column(name = "FAILURES", nullable = false)
    private int failures;

    @Column(name = "STREAK", nullable = false)
    private int streak;

    @Column(name = "LOCKS", nullable = false)
    private int locks;

    @Column(name = "LOCKED_UNTIL", nullable = false)
    private long lockedUntil;

    @Column(name = "CLOSED", nullable = false)
    private boolean closed;

    @Column(name = "LAST_FAILURE_AT", nullable = false)
    private long lastFailureAt;

    @Column(name = "LAST_ADDRESS", length = ADDRESS_LENGTH)
    private String lastAddress;

    @Column(name = "MARKS", length = 64)
    private String marks;

    @Column(name = "FORGOTTEN_AT", nullable = false)
    private long forgottenAt;

    protected LockRow() {}

    LockRow(LockKey key, String realmId) {
        this.id = key.id();
        this.realmId = realmId;
        this.kind = key.kind();
        this.userId = key.userId().orElse(null);
    }

    LockKey.Kind kind() {
        return kind;
    }

    LockState state() {
        return new LockState(
                failures,
                streak,
                locks,
                Instant.ofEpochMilli(lockedUntil),
                closed,
                Instant.ofEpochMilli(lastFailureAt));
    }

    void state(LockState state, Instant forgottenAt) {
        failures = state.failures();
        streak = state.streak();
        locks = state.locks();
        lockedUntil = state.lockedUntil().toEpochMilli();
        closed = state.closed();
        lastFailureAt = state.lastFailureAt().toEpochMilli();
        this.forgottenAt = forgottenAt.toEpochMilli();
    }

    RepeatMarks marks() {
        return RepeatMarks.read(marks);
    }

    void marks(RepeatMarks newMarks) {
        marks = newMarks.text();
    }

    /** The address the last try came from, for the admin; as long as the row lives. */
    String lastAddress() {
        return lastAddress;
    }

    /** Shortened to what the column holds: behind a proxy it may be any text. */
    void lastAddress(String address) {
        lastAddress =
                address == null || address.length() <= ADDRESS_LENGTH
                        ? address
                        : address.substring(0, ADDRESS_LENGTH);
    }

    Instant forgottenAt() {
        return Instant.ofEpochMilli(forgottenAt);
    }
}
