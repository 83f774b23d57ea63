package dev.latchkey.watch;

import dev.latchkey.server.db.UserTable;
import dev.latchkey.server.personal.Person;
import dev.latchkey.server.personal.Told;
import dev.latchkey.server.settings.RealmSettings;
import dev.latchkey.server.settings.Settings;
import jakarta.persistence.EntityManager;
import java.util.Map;

/** The old contact is kept no longer than it can object. */
public final class ObjectionTable implements UserTable<ObjectionRow> {

    @Override
    public Class<ObjectionRow> entity() {
        return ObjectionRow.class;
    }

    @Override
    public String endField() {
        return "endsAt";
    }

    @Override
    public String userField() {
        return "userId";
    }

    @Override
    public String purpose() {
        return "What a contact that was replaced can still do about it: put itself and the new one on hold";
    }

    @Override
    public String period(RealmSettings settings) {
        return settings.get(Settings.CONTACT_UNDO) + " days after the change";
    }

    @Override
    public Map<String, String> meanings() {
        return Map.of(
                "place", "email, phone, reserve-phone or reserve-email",
                "contact", "what stood there before",
                "changedAt", "when the change was noticed",
                "until", "when the right ends and the old contact is forgotten");
    }

    @Override
    public Map<String, Object> told(ObjectionRow row) {
        Objection right = row.objection();
        return new Told()
                .with("place", right.place().id())
                .with("contact", right.before().orElse(null))
                .with("changedAt", right.changedAt().toString())
                .with("until", right.until().toString())
                .entry();
    }

    /** A thief who has changed a contact must not have support take the owner's answer away. */
    @Override
    public void erase(EntityManager entityManager, Person person) {
        // all of them stay
    }

    @Override
    public String afterErasure() {
        return "all of it until the right ends: it is the old contact's only means against a thief";
    }
}
