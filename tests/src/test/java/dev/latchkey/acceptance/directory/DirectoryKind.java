package dev.latchkey.acceptance.directory;

/** How a directory takes a new password. */
public enum DirectoryKind {
    /** By writing the attribute {@code userPassword}. */
    PLAIN("other", "userPassword", false),
    /** By the extended operation of RFC 3062, as directories with a password policy want it. */
    PASSWORD_OPERATION("other", "userPassword", true),
    /** By writing {@code unicodePwd}, in quotes and UTF-16, as Active Directory wants it. */
    ACTIVE_DIRECTORY("ad", "unicodePwd", false);

    private final String vendor;
    private final String passwordAttribute;
    private final boolean passwordOperation;

    DirectoryKind(String vendor, String passwordAttribute, boolean passwordOperation) {
        this.vendor = vendor;
        this.passwordAttribute = passwordAttribute;
        this.passwordOperation = passwordOperation;
    }

    /** The name that Keycloak has for such directories. */
    String vendor() {
        return vendor;
    }

    String passwordAttribute() {
        return passwordAttribute;
    }

    boolean usesPasswordOperation() {
        return passwordOperation;
    }
}
