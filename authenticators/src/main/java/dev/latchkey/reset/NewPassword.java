package dev.latchkey.reset;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Optional;

/**
 * What was posted on the new-password page.
 *
 * @param password as typed: never trimmed, spaces are good characters
 * @param repeated the same once more
 */
record NewPassword(String password, String repeated) {

    static final String FIELD = "password-new";
    static final String REPEATED_FIELD = "password-confirm";

    static NewPassword of(MultivaluedMap<String, String> form) {
        return new NewPassword(text(form, FIELD), text(form, REPEATED_FIELD));
    }

    /** What is wrong before any policy is asked: the field and the message key. */
    Optional<Problem> problem() {
        if (password.isEmpty()) {
            return Optional.of(new Problem(FIELD, "latchkeyPasswordMissing"));
        }
        return password.equals(repeated)
                ? Optional.empty()
                : Optional.of(new Problem(REPEATED_FIELD, "latchkeyPasswordMismatch"));
    }

    record Problem(String field, String messageKey, String... arguments) {}

    private static String text(MultivaluedMap<String, String> form, String field) {
        return Optional.ofNullable(form.getFirst(field)).orElse("");
    }

    /** Shows nothing. */
    @Override
    public String toString() {
        return "NewPassword[]";
    }
}
