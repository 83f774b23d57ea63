package dev.latchkey.delivery.sms;

import java.util.Arrays;
import java.util.List;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

/** The options of the gateway {@code generic}, as the server's provider information shows them. */
enum GenericOption {
    URL(
            "url",
            null,
            "Where messages are sent to, http or https. All that is needed for a gateway that speaks the default format."),
    METHOD("method", null, "POST, PUT or GET. POST if not set, but GET if the format is query."),
    FORMAT(
            "format",
            "json",
            "How the message travels: as a json or form body, or in the query of the address."),
    TEMPLATE(
            "template",
            "{\"to\":\"{to}\",\"text\":\"{text}\",\"validitySeconds\":\"{validity-seconds}\",\"sender\":\"{sender}\"}",
            "What is sent: a JSON object, also for form and query. Its values may hold {to} {to-digits} {text} {sender}"
                    + " {validity-seconds} {validity-minutes} {validity-millis} {validity-clock} {text-type} {username}"
                    + " {password} {token}. A member with {sender} is"
                    + " left out if no sender is set."),
    SENDER("sender", null, "The registered name or number that messages come from."),
    LONGEST_VALIDITY(
            "longest-validity",
            null,
            "The longest validity that the gateway takes, in seconds; more is cut to it."),
    AUTH(
            "auth",
            null,
            "How the gateway recognises this server: none, basic (username and password), bearer, header or query"
                    + " (token). If not set: bearer if a token is, basic if a password is, and none if the template"
                    + " holds them."),
    AUTH_NAME(
            "auth-name",
            null,
            "For auth=header and auth=query: the name of the header or parameter with the token."),
    AUTH_SCHEME(
            "auth-scheme", null, "For auth=header: a word to stand before the token, such as Key."),
    TOKEN("token", null, "The secret for auth=bearer, header or query. May be ${vault.key}.", true),
    USERNAME("username", null, "The name for auth=basic. May be ${vault.key}."),
    PASSWORD("password", null, "The secret for auth=basic. May be ${vault.key}.", true),
    SUCCESS_STATUS("success-status", "200,201,202", "The HTTP statuses that a success may have."),
    SUCCESS_PATH(
            "success-path",
            "/id",
            "Where in a JSON answer the mark of success is, as a JSON Pointer. {to} and {to-digits} in it stand for the"
                    + " recipient's number."),
    SUCCESS_VALUES(
            "success-values",
            null,
            "The values that the mark of success may have, comma separated. Any text or number if not set."),
    MESSAGE_ID_PATH(
            "message-id-path",
            null,
            "Where in a JSON answer the message's id is, as a JSON Pointer. The mark of success itself if not set and"
                    + " success-values is not set either."),
    ERROR_PATH(
            "error-path",
            "/error",
            "Where in a JSON answer the code of a refusal is, as a JSON Pointer; several are separated by commas, and the"
                    + " first that holds a code counts. A code there is a refusal whatever else the answer holds."),
    NO_ERROR_VALUES(
            "no-error-values",
            null,
            "What stands at the error-path if there is no error, comma separated, such as 0."),
    SUCCESS_PATTERN(
            "success-pattern",
            null,
            "For gateways that answer in plain text: a regular expression that is found in the answer to a success."
                    + " Its first group is the message's id. Takes the place of the JSON options."),
    ERROR_PATTERN(
            "error-pattern", null, "Likewise, for a refusal. Its first group is the error code."),
    ERROR_CODES(
            "error-codes",
            null,
            "What error codes mean, such as 7=bad-number,3=no-money,http-409=rate-limited. Meanings: refused,"
                    + " bad-number, no-money, unauthorized, rate-limited, sim-replaced.");

    private final String key;
    private final String standard;
    private final String help;
    private final boolean secret;

    GenericOption(String key, String standard, String help) {
        this(key, standard, help, false);
    }

    GenericOption(String key, String standard, String help, boolean secret) {
        this.key = key;
        this.standard = standard;
        this.help = help;
        this.secret = secret;
    }

    /** The option's name after {@code spi-latchkey-sms--generic--}. */
    String key() {
        return key;
    }

    /** What holds if the option is not set; {@code null} if that depends on others or there is nothing. */
    String standard() {
        return standard;
    }

    static boolean exists(String name) {
        return Arrays.stream(values()).anyMatch(option -> option.key.equals(name));
    }

    static boolean isSecret(String name) {
        return Arrays.stream(values()).anyMatch(option -> option.secret && option.key.equals(name));
    }

    static List<ProviderConfigProperty> metadata() {
        ProviderConfigurationBuilder metadata = ProviderConfigurationBuilder.create();
        Arrays.stream(values()).forEach(option -> option.describe(metadata));
        return metadata.build();
    }

    private void describe(ProviderConfigurationBuilder metadata) {
        metadata.property()
                .name(key)
                .type(ProviderConfigProperty.STRING_TYPE)
                .helpText(help)
                .defaultValue(standard)
                .secret(secret)
                .add();
    }
}
