package dev.latchkey.enrolment;

import dev.latchkey.contact.ContactKind;
import dev.latchkey.server.settings.Asking;
import dev.latchkey.server.settings.Setting;
import dev.latchkey.server.settings.Settings;
import java.util.Arrays;
import java.util.List;

/** The two steps that there are, and what sets them apart. */
enum ContactStep {
    PHONE(
            "latchkey-verify-phone",
            "Latchkey: verify a phone",
            List.of(ContactKind.PHONE, ContactKind.RESERVE_PHONE),
            Settings.ASK_FOR_PHONE,
            "latchkeyContactPhoneUnreadable"),
    RESERVE_EMAIL(
            "latchkey-verify-reserve-email",
            "Latchkey: verify a reserve e-mail address",
            List.of(ContactKind.RESERVE_EMAIL),
            Settings.ASK_FOR_RESERVE_EMAIL,
            "latchkeyContactEmailUnreadable");

    private final String id;
    private final String displayText;
    private final List<ContactKind> kinds;
    private final Setting<Asking> setting;
    private final String unreadableKey;

    ContactStep(
            String id,
            String displayText,
            List<ContactKind> kinds,
            Setting<Asking> setting,
            String unreadableKey) {
        this.id = id;
        this.displayText = displayText;
        this.kinds = kinds;
        this.setting = setting;
        this.unreadableKey = unreadableKey;
    }

    /** The step that proves a contact of that kind. */
    static ContactStep of(ContactKind kind) {
        return Arrays.stream(values())
                .filter(step -> step.kinds.contains(kind))
                .findFirst()
                .orElseThrow();
    }

    /** The required action's id. */
    String id() {
        return id;
    }

    String displayText() {
        return displayText;
    }

    /** What can be proved in it, the one that the step is about first. */
    List<ContactKind> kinds() {
        return kinds;
    }

    /** The contact whose lack is a reason to offer the step. */
    ContactKind wanted() {
        return kinds.get(0);
    }

    /** Whether the realm offers the step at sign-in. */
    Setting<Asking> setting() {
        return setting;
    }

    /** The message for what is no such contact. */
    String unreadableKey() {
        return unreadableKey;
    }
}
