package dev.latchkey.install.flow;

/** Provider ids of the pack's steps. */
final class PackSteps {

    static final String SIGN_IN = "latchkey-sign-in";
    static final String CONTACT_CODE = "latchkey-contact-code";
    static final String BACKUP_CODE = "latchkey-backup-code";
    static final String LICENSE_GATE = "latchkey-license-gate";
    static final String RESET_IDENTIFY = "latchkey-reset-identify";
    static final String RESET_VERIFY = "latchkey-reset-verify";
    static final String RESET_PASSWORD = "latchkey-reset-password";

    private PackSteps() {}

    /** By their common prefix, those of later versions included. */
    static boolean isOurs(String authenticator) {
        return authenticator != null && authenticator.startsWith("latchkey-");
    }
}
