package dev.latchkey.watch;

import dev.latchkey.contact.ContactPatience;
import dev.latchkey.server.settings.RealmSettings;
import dev.latchkey.server.settings.Settings;
import java.time.Duration;
import org.keycloak.models.RealmModel;

/** How patient a realm is with changed contacts, as its settings say. */
public final class Patience {

    private Patience() {}

    public static ContactPatience of(RealmModel realm) {
        RealmSettings settings = RealmSettings.of(realm);
        return new ContactPatience(
                Duration.ofHours(settings.get(Settings.CONTACT_WAIT)),
                Duration.ofDays(settings.get(Settings.CONTACT_UNDO)));
    }
}
