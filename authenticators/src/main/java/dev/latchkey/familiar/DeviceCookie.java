package dev.latchkey.familiar;

import dev.latchkey.server.RandomSecret;
import dev.latchkey.server.keys.KeyPurpose;
import dev.latchkey.server.keys.KeyRing;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.NewCookie;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resources.RealmsResource;

/**
 * A browser's device cookie (OWASP "device cookies"): a random secret, and our mark that it is one of ours, so that nobody can
 * plant one of his own. What it is worth stands in the table of familiar devices, for each account apart, and can be taken
 * back there.
 */
final class DeviceCookie {

    static final String NAME = "LATCHKEY_DEVICE";

    private static final Duration LIFE = Duration.ofDays(365);
    private static final Pattern VALUE =
            Pattern.compile("([A-Za-z0-9_-]{43})\\.([A-Za-z0-9_-]{43})");

    private DeviceCookie() {}

    /** The secret that this request's browser brought. */
    static Optional<String> read(KeycloakSession session, RealmModel realm) {
        Cookie cookie =
                session.getContext().getHttpRequest().getHttpHeaders().getCookies().get(NAME);
        return Optional.ofNullable(cookie)
                .map(c -> VALUE.matcher(c.getValue()))
                .filter(Matcher::matches)
                .filter(
                        value ->
                                keys(session)
                                        .matches(
                                                value.group(2),
                                                KeyPurpose.FAMILIAR,
                                                realm,
                                                NAME,
                                                value.group(1)))
                .map(value -> value.group(1));
    }

    /** Gives this request's browser a secret, or for another year the one it has, and returns it: the same each time. */
    static String write(KeycloakSession session, RealmModel realm) {
        String given = session.getAttribute(NAME, String.class);
        if (given != null) {
            return given;
        }
        String secret = read(session, realm).orElseGet(RandomSecret::longOne);
        session.setAttribute(NAME, secret);
        URI base = session.getContext().getUri().getBaseUri();
        session.getContext()
                .getHttpResponse()
                .setCookieIfAbsent(
                        new NewCookie.Builder(NAME)
                                .value(
                                        secret
                                                + '.'
                                                + keys(session)
                                                        .hash(
                                                                KeyPurpose.FAMILIAR,
                                                                realm,
                                                                NAME,
                                                                secret))
                                .path(
                                        RealmsResource.realmBaseUrl(session.getContext().getUri())
                                                        .build(realm.getName())
                                                        .getRawPath()
                                                + "/")
                                .maxAge((int) LIFE.toSeconds())
                                .httpOnly(true)
                                .secure("https".equals(base.getScheme()))
                                .sameSite(NewCookie.SameSite.LAX)
                                .build());
        return secret;
    }

    private static KeyRing keys(KeycloakSession session) {
        return session.getProvider(KeyRing.class);
    }
}
