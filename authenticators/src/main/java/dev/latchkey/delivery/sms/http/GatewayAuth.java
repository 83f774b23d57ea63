package dev.latchkey.delivery.sms.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How a gateway recognises us. A gateway that wants its secret within the message takes {@link #none()} and a template
 * with {@code {token}}, {@code {username}} or {@code {password}}.
 *
 * @param kind the way
 * @param name of the header or query parameter, else empty
 * @param scheme the word before the token in a header, or empty
 */
public record GatewayAuth(Kind kind, String name, String scheme) {

    /** The ways. */
    public enum Kind {
        NONE,
        /** {@code Authorization: Basic} with user name and password. */
        BASIC,
        /** {@code Authorization: Bearer} with the token. */
        BEARER,
        /** A header of a name of its own with the token. */
        HEADER,
        /** A query parameter with the token; proxies and tracing see it. */
        QUERY
    }

    /** As RFC 9110 spells the names of headers and of authentication schemes. */
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");

    /** What the HTTP client decides. */
    private static final Set<String> NOT_OURS =
            Set.of(
                    "connection",
                    "content-length",
                    "content-type",
                    "expect",
                    "host",
                    "te",
                    "transfer-encoding");

    public GatewayAuth {
        if (kind == Kind.HEADER
                && (!TOKEN.matcher(name).matches()
                        || NOT_OURS.contains(name.toLowerCase(Locale.ROOT)))) {
            throw new InvalidGatewayException(
                    "auth-name", "must be the name of the header that takes the token");
        }
        if (kind == Kind.QUERY && name.isBlank()) {
            throw new InvalidGatewayException(
                    "auth-name", "must be the name of the parameter that takes the token");
        }
        if (!scheme.isEmpty() && !TOKEN.matcher(scheme).matches()) {
            throw new InvalidGatewayException("auth-scheme", "must be one word, such as Key");
        }
    }

    public static GatewayAuth none() {
        return new GatewayAuth(Kind.NONE, "", "");
    }

    public static GatewayAuth basic() {
        return new GatewayAuth(Kind.BASIC, "", "");
    }

    public static GatewayAuth bearer() {
        return new GatewayAuth(Kind.BEARER, "", "");
    }

    /**
     * @param scheme the word before the token, such as Devino's {@code Key}; empty for the bare token
     */
    public static GatewayAuth header(String name, String scheme) {
        return new GatewayAuth(Kind.HEADER, name, scheme);
    }

    public static GatewayAuth query(String name) {
        return new GatewayAuth(Kind.QUERY, name, "");
    }

    void requireCredentials(Credentials credentials) {
        switch (kind) {
            case NONE -> {}
            case BASIC -> {
                require(Placeholder.USERNAME, credentials);
                require(Placeholder.PASSWORD, credentials);
            }
            case BEARER, HEADER, QUERY -> require(Placeholder.TOKEN, credentials);
        }
    }

    private void require(Placeholder secret, Credentials credentials) {
        if (credentials.of(secret).isEmpty()) {
            throw new InvalidGatewayException(
                    secret.word(), "must be set for auth=" + kind.name().toLowerCase(Locale.ROOT));
        }
    }

    /** The header to send, if this way is one by header. */
    Optional<Pair> header(Credentials credentials) {
        return switch (kind) {
            case NONE, QUERY -> Optional.empty();
            case BASIC ->
                    Optional.of(new Pair("Authorization", "Basic " + basicValue(credentials)));
            case BEARER -> Optional.of(new Pair("Authorization", "Bearer " + credentials.token()));
            case HEADER ->
                    Optional.of(
                            new Pair(
                                    name,
                                    (scheme.isEmpty() ? "" : scheme + " ") + credentials.token()));
        };
    }

    /** The query parameter to send, if this way is one by query. */
    Optional<Pair> parameter(Credentials credentials) {
        return kind == Kind.QUERY
                ? Optional.of(new Pair(name, credentials.token()))
                : Optional.empty();
    }

    private static String basicValue(Credentials credentials) {
        String pair = credentials.username() + ":" + credentials.password();
        return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    /** A name with its value. */
    record Pair(String name, String value) {}
}
