package dev.latchkey.familiar;

import dev.latchkey.server.KeycloakClock;
import dev.latchkey.server.RandomSecret;
import dev.latchkey.server.db.AtomicStatements;
import dev.latchkey.server.keys.KeyPurpose;
import dev.latchkey.server.keys.KeyRing;
import dev.latchkey.server.settings.RealmSettings;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * The devices and networks each account has signed in from. Being familiar opens nothing by itself: it decides whose
 * requests a stranger can't crowd out.
 */
public final class FamiliarPlaces {

    private static final int MOST = 50;
    private static final Duration UNCHANGED_FOR = Duration.ofDays(1);
    private static final String GIVEN = "latchkey.device.";

    private final KeycloakSession session;
    private final RealmModel realm;

    public FamiliarPlaces(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** Whether the account has signed in from this browser or this network before. */
    public boolean knows(String userId, Visitor visitor) {
        return anyOf(
                Stream.concat(
                                deviceOf(userId, visitor).stream()
                                        .flatMap(d -> ids(userId, FamiliarKind.DEVICE, d)),
                                ids(userId, FamiliarKind.NETWORK, visitor.network().prefix()))
                        .toList());
    }

    /**
     * The secret that the visitor's browser holds for the account and for no other, whether or not the account knows it still.
     *
     * @param userId the account's id; of an id that no account has, the answer takes as long
     */
    public Optional<String> deviceOf(String userId, Visitor visitor) {
        return visitor.devices().secretOf(owner(userId));
    }

    /** Whether the account has signed in from this very browser before. */
    public boolean knowsDevice(String userId, Visitor visitor) {
        return deviceOf(userId, visitor).filter(d -> knowsDevice(userId, d)).isPresent();
    }

    /** Whether the account has signed in from the browser that holds this secret. */
    public boolean knowsDevice(String userId, String device) {
        return anyOf(ids(userId, FamiliarKind.DEVICE, device).toList());
    }

    private boolean anyOf(List<String> ids) {
        long now = KeycloakClock.now().toEpochMilli();
        return AtomicStatements.run(
                session.getKeycloakSessionFactory(),
                entityManager ->
                        entityManager
                                        .createQuery(
                                                "select count(r) from FamiliarRow r where r.id in :ids and"
                                                        + " r.forgottenAt > :now",
                                                Long.class)
                                        .setParameter("ids", ids)
                                        .setParameter("now", now)
                                        .getSingleResult()
                                > 0);
    }

    /**
     * Gives the current request's browser a secret for the account and returns it, the same each time within one request; makes
     * it known to nobody. What the browser holds for the account stays only if the account knows it: what it has forgotten, or
     * never learnt, may lie in other hands as well.
     */
    public String giveDevice(String userId) {
        String given = session.getAttribute(GIVEN + userId, String.class);
        if (given != null) {
            return given;
        }
        DeviceCookie cookie = new DeviceCookie(session, realm);
        Devices held = cookie.read();
        String device =
                held.secretOf(owner(userId))
                        .filter(d -> knowsDevice(userId, d))
                        .orElseGet(RandomSecret::longOne);
        cookie.write(held.with(owner(userId), device));
        session.setAttribute(GIVEN + userId, device);
        return device;
    }

    /**
     * Makes the current request's browser the one device that the account knows: what an owner who has just proved to be one
     * holds in his hands. Networks stay known.
     */
    public void knowOnlyThisDevice(String userId) {
        String device = giveDevice(userId);
        forgetDevices(userId, Optional.of(device));
        remember(userId, FamiliarKind.DEVICE, device);
    }

    /** Forgets the devices that the account knows. Networks stay known. */
    void forgetDevices(String userId) {
        forgetDevices(userId, Optional.empty());
    }

    /** Forgets them but for the current request's browser, if that is one. */
    void forgetOtherDevices(String userId) {
        forgetDevices(userId, new DeviceCookie(session, realm).read().secretOf(owner(userId)));
    }

    private void forgetDevices(String userId, Optional<String> kept) {
        List<String> keptIds = ids(userId, FamiliarKind.DEVICE, kept.orElse("")).toList();
        AtomicStatements.run(
                session.getKeycloakSessionFactory(),
                entityManager ->
                        entityManager
                                .createQuery(
                                        "delete from FamiliarRow r where r.realmId = :realm and r.userId = :user"
                                                + " and r.kind = :kind and r.id not in :kept")
                                .setParameter("realm", realm.getId())
                                .setParameter("user", userId)
                                .setParameter("kind", FamiliarKind.DEVICE.word())
                                .setParameter("kept", keptIds)
                                .executeUpdate());
    }

    /** Notes a sign-in with the current request's browser. */
    void rememberThisDevice(String userId) {
        remember(userId, FamiliarKind.DEVICE, giveDevice(userId));
    }

    /** Notes a sign-in from {@code network}. */
    void remember(String userId, Network network) {
        remember(userId, FamiliarKind.NETWORK, network.prefix());
    }

    private void remember(String userId, FamiliarKind kind, String value) {
        String id = id(userId, kind, value);
        Instant now = KeycloakClock.now();
        Instant forgottenAt = now.plus(kind.life(RealmSettings.of(realm)));
        AtomicStatements.run(
                session.getKeycloakSessionFactory(),
                entityManager -> {
                    FamiliarRow row = entityManager.find(FamiliarRow.class, id);
                    if (row == null) {
                        forgetOldest(entityManager, userId);
                        entityManager.persist(
                                new FamiliarRow(
                                        id,
                                        realm.getId(),
                                        userId,
                                        kind,
                                        now.toEpochMilli(),
                                        forgottenAt.toEpochMilli()));
                    } else if (row.usedAt() < now.minus(UNCHANGED_FOR).toEpochMilli()) {
                        entityManager
                                .createQuery(
                                        "update FamiliarRow r set r.usedAt = :now, r.forgottenAt = :at"
                                                + " where r.id = :id")
                                .setParameter("now", now.toEpochMilli())
                                .setParameter("at", forgottenAt.toEpochMilli())
                                .setParameter("id", id)
                                .executeUpdate();
                    }
                    return null;
                });
    }

    /** A browser that throws its cookies away is a new device each time: only so many are kept. */
    private void forgetOldest(EntityManager entityManager, String userId) {
        List<String> surplus =
                entityManager
                        .createQuery(
                                "select r.id from FamiliarRow r where r.realmId = :realm and r.userId = :user"
                                        + " order by r.forgottenAt desc",
                                String.class)
                        .setParameter("realm", realm.getId())
                        .setParameter("user", userId)
                        .setFirstResult(MOST - 1)
                        .getResultList();
        if (!surplus.isEmpty()) {
            entityManager
                    .createQuery("delete from FamiliarRow r where r.id in :ids")
                    .setParameter("ids", surplus)
                    .executeUpdate();
        }
    }

    /** What stands for the account in a device cookie, which names nobody: under both versions of the server secret as well. */
    private List<String> owner(String userId) {
        return session.getProvider(KeyRing.class)
                .hashes(KeyPurpose.FAMILIAR, realm, "owner", userId);
    }

    private String id(String userId, FamiliarKind kind, String value) {
        return ids(userId, kind, value).findFirst().orElseThrow();
    }

    /** Under both versions of the server secret, the current one first. */
    private Stream<String> ids(String userId, FamiliarKind kind, String value) {
        return session
                .getProvider(KeyRing.class)
                .hashes(KeyPurpose.FAMILIAR, realm, kind.word(), userId, value)
                .stream();
    }
}
