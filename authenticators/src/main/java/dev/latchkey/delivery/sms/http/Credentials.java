package dev.latchkey.delivery.sms.http;

import java.util.Objects;

/**
 * What a gateway recognises us by. What is not needed is empty; each may be a reference such as {@code ${vault.key}}
 * until a {@link SecretSource} resolves it.
 */
public record Credentials(String username, String password, String token) {

    public static final Credentials NONE = new Credentials("", "", "");

    public Credentials {
        Objects.requireNonNull(username, "username");
        Objects.requireNonNull(password, "password");
        Objects.requireNonNull(token, "token");
    }

    /**
     * @throws InvalidGatewayException if a secret can't be had now or is not fit to be sent
     */
    Credentials resolvedBy(SecretSource secrets) {
        return new Credentials(
                resolve(Placeholder.USERNAME, secrets),
                resolve(Placeholder.PASSWORD, secrets),
                resolve(Placeholder.TOKEN, secrets));
    }

    private String resolve(Placeholder which, SecretSource secrets) {
        String configured = of(which);
        if (configured.isEmpty()) {
            return "";
        }
        // A secret's file often ends with a line break that its owner does not see.
        String secret = secrets.resolve(configured).map(String::strip).orElse("");
        if (secret.isEmpty()) {
            throw new InvalidGatewayException(
                    which.word(), "names a secret that the vault does not have");
        }
        if (secret.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidGatewayException(which.word(), "has a control character in it");
        }
        return secret;
    }

    String of(Placeholder secret) {
        return switch (secret) {
            case USERNAME -> username;
            case PASSWORD -> password;
            case TOKEN -> token;
            default -> throw new IllegalArgumentException(secret.token());
        };
    }

    /** Hides them all. */
    @Override
    public String toString() {
        return "Credentials[hidden]";
    }
}
