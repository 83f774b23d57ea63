package dev.latchkey.delivery.sms.http;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a {@link RequestTemplate} may name in braces. */
public enum Placeholder {
    /** The recipient in E.164 form, with the plus sign. */
    TO("to"),
    /** The recipient in E.164 form, without the plus sign. */
    TO_DIGITS("to-digits"),
    /** What the recipient reads. */
    TEXT("text"),
    /** Where the message comes from. The only one that may have no value. */
    SENDER("sender"),
    /** How many seconds the message is worth delivering, at least 1. A value of nothing else is a JSON number. */
    VALIDITY_SECONDS("validity-seconds"),
    /** The same in whole minutes, rounded down, at least 1. A value of nothing else is a JSON number. */
    VALIDITY_MINUTES("validity-minutes"),
    /** The same in milliseconds. A value of nothing else is a JSON number. */
    VALIDITY_MILLIS("validity-millis"),
    /** The same as hours and minutes, such as {@code 00:10}, rounded down, at least {@code 00:01}. */
    VALIDITY_CLOCK("validity-clock"),
    /** {@code text} if GSM's Latin alphabet holds the text, else {@code unicode}. */
    TEXT_TYPE("text-type"),
    /** The gateway's own id of a message, to ask what became of it. */
    MESSAGE_ID("message-id"),
    /** The configured user name, for gateways that want it in the request. */
    USERNAME("username"),
    /** The configured password, likewise. */
    PASSWORD("password"),
    /** The configured token, likewise. */
    TOKEN("token");

    static final Pattern IN_BRACES = Pattern.compile("\\{([^{}]*)}");

    private final String word;

    Placeholder(String word) {
        this.word = word;
    }

    /** The name between the braces. */
    public String word() {
        return word;
    }

    /** The name with its braces. */
    public String token() {
        return "{" + word + "}";
    }

    boolean isNumber() {
        return this == VALIDITY_SECONDS || this == VALIDITY_MINUTES || this == VALIDITY_MILLIS;
    }

    static Set<Placeholder> secrets() {
        return EnumSet.of(USERNAME, PASSWORD, TOKEN);
    }

    static Optional<Placeholder> named(String word) {
        return Arrays.stream(values())
                .filter(placeholder -> placeholder.word.equals(word))
                .findFirst();
    }
}
