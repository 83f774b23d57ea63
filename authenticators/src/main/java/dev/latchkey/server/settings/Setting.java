package dev.latchkey.server.settings;

import java.util.Optional;

/**
 * One per-realm setting: a realm attribute with a type, a default and bounds.
 *
 * @param key the realm attribute's name, {@code latchkey.*}
 * @param defaultText the value that holds when the attribute is not set, written as an admin would write it; empty for
 *     "nothing"
 * @param type reads and checks the text
 * @param description what the setting does, for the admin endpoint and the documentation
 * @param <T> what the text is read as
 */
public record Setting<T>(String key, String defaultText, Type<T> type, String description) {

    /** Reads a text, or says what would be right. */
    @FunctionalInterface
    public interface Type<T> {
        T read(String text) throws InvalidSettingException;
    }

    /** The value that holds when nothing, or nothing readable, is set. */
    public T defaultValue() {
        try {
            return type.read(defaultText);
        } catch (InvalidSettingException e) {
            throw new IllegalStateException("The default of " + key + " is not valid", e);
        }
    }

    /** Reads {@code text}; what is wrong with it is in the exception's message. */
    public T read(String text) throws InvalidSettingException {
        return type.read(text.strip());
    }

    /** What is wrong with {@code text}, in a sentence that names the key; empty if nothing is. */
    public Optional<String> problemWith(String text) {
        try {
            read(text);
            return Optional.empty();
        } catch (InvalidSettingException e) {
            return Optional.of(key + ": " + e.getMessage());
        }
    }
}
