package dev.latchkey.server.settings;

/** The contacts that a code may go to which stands in for a lost second factor, in the order in which people see them. */
public enum CodeContact {
    /** A second phone. */
    RESERVE_PHONE,
    /** A second mailbox. */
    RESERVE_EMAIL,
    /** The phone that finds the account, too; often the one that the lost authenticator app was on. */
    PHONE,
    /** The account's e-mail address, if Keycloak knows it as verified; weak, for most people read it where they sign in. */
    EMAIL;

    /** The form used in the setting, in forms, records and event details. */
    public String id() {
        return SettingTypes.nameOf(this);
    }
}
