package dev.latchkey.familiar;

import dev.latchkey.familiar.Devices.Device;
import dev.latchkey.server.keys.KeyPurpose;
import dev.latchkey.server.keys.KeyRing;
import dev.latchkey.server.settings.RealmSettings;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resources.RealmsResource;

/**
 * A browser's device cookie (OWASP "device cookies"): a random secret for each account that has signed in with it, each with
 * our mark, which binds it to its account, so that nobody can make one up or plant one of his own. What a secret is worth
 * stands in the table of familiar devices and can be taken back there.
 */
final class DeviceCookie {

    private static final String NAME = "LATCHKEY_DEVICE";
    private static final Pattern VALUES =
            Pattern.compile("(?:^|;)\\s*" + NAME + "=([A-Za-z0-9_.~-]+)");

    private final KeycloakSession session;
    private final RealmModel realm;

    DeviceCookie(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /**
     * What this request's browser brought. A sibling host can plant a second cookie of the name, and the map of cookies holds
     * one only: all are read, so that none hides the others.
     */
    Devices read() {
        List<String> headers =
                session.getContext()
                        .getHttpRequest()
                        .getHttpHeaders()
                        .getRequestHeader(HttpHeaders.COOKIE);
        return Devices.parse(
                headers.stream()
                        .flatMap(header -> VALUES.matcher(header).results())
                        .map(value -> value.group(1))
                        .collect(Collectors.joining(Devices.BETWEEN)),
                (device, mark) -> keys().matches(mark, KeyPurpose.FAMILIAR, realm, marked(device)));
    }

    /** Has this request's browser hold {@code devices}, as long as they are known from now on. */
    void write(Devices devices) {
        URI base = session.getContext().getUri().getBaseUri();
        session.getContext()
                .getHttpResponse()
                .setCookieIfAbsent(
                        new NewCookie.Builder(NAME)
                                .value(devices.text(this::mark))
                                .path(
                                        RealmsResource.realmBaseUrl(session.getContext().getUri())
                                                        .build(realm.getName())
                                                        .getRawPath()
                                                + "/")
                                .maxAge((int) life().toSeconds())
                                .httpOnly(true)
                                .secure("https".equals(base.getScheme()))
                                .sameSite(NewCookie.SameSite.LAX)
                                .build());
    }

    private Duration life() {
        return FamiliarKind.DEVICE.life(RealmSettings.of(realm));
    }

    private String mark(Device device) {
        return keys().hash(KeyPurpose.FAMILIAR, realm, marked(device));
    }

    private static String[] marked(Device device) {
        return new String[] {NAME, device.owner(), device.secret()};
    }

    private KeyRing keys() {
        return session.getProvider(KeyRing.class);
    }
}
