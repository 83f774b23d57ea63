package dev.latchkey.acceptance.realm;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A user to be created. Unless told otherwise: enabled, a unique login, a unique verified e-mail address, a password, no
 * phone, English.
 */
public final class UserDraft {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Map<String, String> attributes = new TreeMap<>();
    private String username = "user-" + COUNT.incrementAndGet() + "-" + randomWord();
    private String email = username + "@mail.example.test";
    private boolean emailVerified = true;
    private String password = "brass-key-opens-42";
    private String totpSecret;
    private boolean securityKey;
    private boolean enabled = true;
    private String firstName = "Anna";

    public UserDraft() {
        attributes.put("locale", "en");
    }

    /** A Russian mobile number that no other user of this run has. */
    public static String freshPhone() {
        return "+7912%07d".formatted(1_000_000 + COUNT.incrementAndGet() * 7919 % 9_000_000);
    }

    public UserDraft username(String newUsername) {
        username = newUsername;
        return this;
    }

    public UserDraft email(String newEmail) {
        email = newEmail;
        return this;
    }

    public UserDraft withoutEmail() {
        email = null;
        return this;
    }

    public UserDraft emailUnverified() {
        emailVerified = false;
        return this;
    }

    public UserDraft password(String newPassword) {
        password = newPassword;
        return this;
    }

    /** Invited, or from elsewhere: there is no password yet. */
    public UserDraft withoutPassword() {
        password = null;
        return this;
    }

    /** A phone whose owner has confirmed it. */
    public UserDraft phone(String e164) {
        attributes.put("phoneNumberVerified", "true");
        return attribute("phoneNumber", e164);
    }

    /** A phone that nobody has confirmed. */
    public UserDraft unverifiedPhone(String e164) {
        attributes.put("phoneNumberVerified", "false");
        return attribute("phoneNumber", e164);
    }

    /** A second phone whose owner has confirmed it. */
    public UserDraft reservePhone(String e164) {
        attributes.put("reservePhoneNumberVerified", "true");
        return attribute("reservePhoneNumber", e164);
    }

    /** A second address whose owner has confirmed it. */
    public UserDraft reserveEmail(String address) {
        attributes.put("reserveEmailVerified", "true");
        return attribute("reserveEmail", address);
    }

    public UserDraft attribute(String name, String value) {
        attributes.put(name, value);
        return this;
    }

    public UserDraft speaking(String languageTag) {
        return attribute("locale", languageTag);
    }

    /** Has never said in which language. */
    public UserDraft withoutLanguage() {
        attributes.remove("locale");
        return this;
    }

    public UserDraft firstName(String newFirstName) {
        firstName = newFirstName;
        return this;
    }

    /** With an authenticator app as second factor. */
    public UserDraft app(Totp app) {
        totpSecret = app.secret();
        return this;
    }

    /** With a security key as second factor, which nobody has: it can be asked for and not used. */
    public UserDraft lostSecurityKey() {
        securityKey = true;
        return this;
    }

    public UserDraft disabled() {
        enabled = false;
        return this;
    }

    String username() {
        return username;
    }

    String email() {
        return email;
    }

    String phone() {
        return attributes.get("phoneNumber");
    }

    String password() {
        return password;
    }

    ObjectNode representation() {
        ObjectNode user = JsonNodeFactory.instance.objectNode();
        user.put("username", username).put("enabled", enabled);
        user.put("firstName", firstName).put("lastName", "Petrova");
        if (email != null) {
            user.put("email", email).put("emailVerified", emailVerified);
        }
        ObjectNode attributeLists = user.putObject("attributes");
        attributes.forEach((name, value) -> attributeLists.putArray(name).add(value));
        if (password != null) {
            user.withArray("credentials")
                    .addObject()
                    .put("type", "password")
                    .put("value", password);
        }
        if (totpSecret != null) {
            user.withArray("credentials")
                    .addObject()
                    .put("type", "otp")
                    .put("secretData", "{\"value\":\"%s\"}".formatted(totpSecret))
                    .put(
                            "credentialData",
                            "{\"subType\":\"totp\",\"digits\":6,\"period\":30,\"counter\":0,"
                                    + "\"algorithm\":\"HmacSHA1\"}");
        }
        if (securityKey) {
            user.withArray("credentials")
                    .addObject()
                    .put("type", "webauthn")
                    .put("userLabel", "lost")
                    .put("secretData", "{}")
                    .put(
                            "credentialData",
                            "{\"aaguid\":\"00000000-0000-0000-0000-000000000000\",\"credentialId\":\"bG9zdA\","
                                    + "\"counter\":0,\"credentialPublicKey\":\"bG9zdA\",\"transports\":[]}");
        }
        return user;
    }

    private static String randomWord() {
        return Integer.toString(ThreadLocalRandom.current().nextInt(36 * 36 * 36 * 36), 36);
    }
}
