package dev.latchkey.server.page;

import dev.latchkey.server.settings.RealmSettings;
import dev.latchkey.server.settings.Settings;
import java.util.Optional;
import org.keycloak.models.RealmModel;

/** The name under which people know what they sign in to. */
public final class Product {

    private Product() {}

    public static String nameOf(RealmModel realm) {
        return RealmSettings.of(realm)
                .get(Settings.PRODUCT)
                .or(() -> Optional.ofNullable(realm.getDisplayName()).filter(n -> !n.isBlank()))
                .orElse(realm.getName());
    }
}
