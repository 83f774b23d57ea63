package dev.latchkey.familiar;

import dev.latchkey.server.db.UserTable;
import dev.latchkey.server.personal.Told;
import dev.latchkey.server.settings.RealmSettings;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Map;
import org.keycloak.models.RealmModel;

/** A device or network is remembered for some time after the last sign-in from there, see {@link FamiliarKind}. */
public final class FamiliarTable implements UserTable<FamiliarRow> {

    private static final String SHORTEN =
            "delete from FamiliarRow r where r.realmId = :realm and r.kind = :kind and r.usedAt <= :usedAt";

    @Override
    public Class<FamiliarRow> entity() {
        return FamiliarRow.class;
    }

    @Override
    public String endField() {
        return "forgottenAt";
    }

    @Override
    public String userField() {
        return "userId";
    }

    @Override
    public String purpose() {
        return "Devices and networks that the account has signed in from: strangers can't lock it there, nor crowd its requests out";
    }

    @Override
    public String period(RealmSettings settings) {
        return "%d days after the last sign-in with the device, %d from the network"
                .formatted(
                        FamiliarKind.DEVICE.life(settings).toDays(),
                        FamiliarKind.NETWORK.life(settings).toDays());
    }

    @Override
    public int shorten(EntityManager entityManager, RealmModel realm, Instant now) {
        RealmSettings settings = RealmSettings.of(realm);
        int rows = 0;
        for (FamiliarKind kind : FamiliarKind.values()) {
            rows +=
                    entityManager
                            .createQuery(SHORTEN)
                            .setParameter("realm", realm.getId())
                            .setParameter("kind", kind.word())
                            .setParameter("usedAt", now.minus(kind.life(settings)).toEpochMilli())
                            .executeUpdate();
        }
        return rows;
    }

    @Override
    public Map<String, String> meanings() {
        return Map.of(
                "kind",
                        "device: a browser, known by the cookie that it keeps; network: a /24 or /64, kept as a keyed hash",
                "usedAt", "the last sign-in there, to the day",
                "until", "when it is forgotten");
    }

    @Override
    public Map<String, Object> told(FamiliarRow row) {
        return new Told()
                .with("kind", row.kind())
                .at("usedAt", row.usedAt())
                .at("until", row.forgottenAt())
                .entry();
    }
}
