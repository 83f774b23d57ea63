package dev.latchkey.familiar;

import dev.latchkey.server.RandomSecret;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.NewCookie;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resources.RealmsResource;

/**
 * A browser's device cookie (OWASP "device cookies"): a random secret. What it is worth stands in the table of familiar
 * devices, for each account apart, and can be taken back there.
 */
public final class DeviceCookie {

    static final String NAME = "LATCHKEY_DEVICE";

    private static final Duration LIFE = Duration.ofDays(365);
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43}");

    private DeviceCookie() {}

    /** The secret that this request's browser brought. */
    public static Optional<String> read(KeycloakSession session) {
        Cookie cookie =
                session.getContext().getHttpRequest().getHttpHeaders().getCookies().get(NAME);
        return Optional.ofNullable(cookie)
                .map(Cookie::getValue)
                .filter(value -> SECRET.matcher(value).matches());
    }

    /** Gives this request's browser a secret, and returns it. */
    static String write(KeycloakSession session, RealmModel realm) {
        String secret = RandomSecret.longOne();
        URI base = session.getContext().getUri().getBaseUri();
        session.getContext()
                .getHttpResponse()
                .setCookieIfAbsent(
                        new NewCookie.Builder(NAME)
                                .value(secret)
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
}
