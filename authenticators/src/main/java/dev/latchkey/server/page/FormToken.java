package dev.latchkey.server.page;

import dev.latchkey.server.RandomSecret;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.NewCookie;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * Tells our own form from one that another site posts (A22): the same random value in a cookie, which that site can't know, and
 * in the form. For pages outside Keycloak's flows, which have codes of their own.
 */
public final class FormToken {

    private static final String COOKIE = "LATCHKEY_CSRF";

    private final KeycloakSession session;
    private final URI pages;

    /**
     * @param pages the address under which the cookie is sent
     */
    public FormToken(KeycloakSession session, RealmModel realm, String pages) {
        this.session = session;
        this.pages = RealmAddress.current(session, realm).page(pages);
    }

    /** The value for the form; this request's browser gets the cookie if it has none. */
    public String issue() {
        return cookie().orElseGet(this::newCookie);
    }

    /** Whether this request's browser brought a cookie at all. */
    public boolean hasCookie() {
        return cookie().isPresent();
    }

    public boolean matches(String posted) {
        return posted != null
                && cookie().filter(
                                value ->
                                        MessageDigest.isEqual(
                                                posted.getBytes(StandardCharsets.UTF_8),
                                                value.getBytes(StandardCharsets.UTF_8)))
                        .isPresent();
    }

    private Optional<String> cookie() {
        return Optional.ofNullable(
                        session.getContext()
                                .getHttpRequest()
                                .getHttpHeaders()
                                .getCookies()
                                .get(COOKIE))
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty());
    }

    private String newCookie() {
        String value = RandomSecret.shortOne();
        session.getContext()
                .getHttpResponse()
                .setCookieIfAbsent(
                        new NewCookie.Builder(COOKIE)
                                .value(value)
                                .path(pages.getRawPath())
                                .httpOnly(true)
                                .secure("https".equals(pages.getScheme()))
                                .sameSite(NewCookie.SameSite.STRICT)
                                .build());
        return value;
    }
}
