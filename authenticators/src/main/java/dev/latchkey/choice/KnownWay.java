package dev.latchkey.choice;

import dev.latchkey.server.page.ExplainedWay;
import java.util.Arrays;
import java.util.Optional;

/** The steps whose needs the pack can put into words, Keycloak's and its own. */
enum KnownWay {
    APP("auth-otp-form", "App", "device"),
    SECURITY_KEY("webauthn-authenticator", "Key", "key"),
    CONTACT_CODE("latchkey-contact-code", "Contact", "phone"),
    BACKUP_CODE("latchkey-backup-code", "Backup", "sheet");

    private final String authenticator;
    private final String word;
    private final String icon;

    KnownWay(String authenticator, String word, String icon) {
        this.authenticator = authenticator;
        this.word = word;
        this.icon = icon;
    }

    static Optional<KnownWay> of(String authenticator) {
        return Arrays.stream(values())
                .filter(way -> way.authenticator.equals(authenticator))
                .findFirst();
    }

    /** What a person must have at hand. */
    String needsKey() {
        return "latchkeyWayNeeds" + word;
    }

    /** How long it takes. */
    String timeKey() {
        return "latchkeyWayTakes" + word;
    }

    /** Why one of Keycloak's own is not there; the pack's can tell themselves ({@link ExplainedWay}). */
    String missingKey() {
        return "latchkeyWayMissing" + word;
    }

    /** The name of a sign in {@code latchkey-icons.ftl}. */
    String icon() {
        return icon;
    }
}
