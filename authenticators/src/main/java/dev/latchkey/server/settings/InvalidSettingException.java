package dev.latchkey.server.settings;

/** A value that a setting can't take. The message says what would be right, without the key and the value. */
public final class InvalidSettingException extends Exception {

    private static final long serialVersionUID = 1L;

    public InvalidSettingException(String expected) {
        super(expected);
    }
}
