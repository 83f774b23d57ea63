package dev.latchkey.server.page;

import jakarta.ws.rs.core.UriBuilder;
import java.net.IDN;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Optional;
import org.keycloak.Config;
import org.keycloak.common.util.Environment;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resources.RealmsResource;

/**
 * Where a realm is reached, and the pack's pages under it.
 *
 * @param realm the realm's own address, {@code .../realms/{realm}}
 */
public record RealmAddress(URI realm) {

    /** As this request's browser should use it. */
    public static RealmAddress current(KeycloakSession session, RealmModel realm) {
        return new RealmAddress(
                RealmsResource.realmBaseUrl(session.getContext().getUri()).build(realm.getName()));
    }

    /**
     * For use in messages. It is built from the server's or the realm's configured hostname and from nothing else: with a
     * forged {@code Host} header, or port, a stranger could otherwise have the owner's link point to his own server (A09, R32).
     *
     * @return empty if no usable hostname is configured. A development server then takes a loopback address from the request.
     */
    public static Optional<RealmAddress> forMessages(KeycloakSession session, RealmModel realm) {
        URI current = session.getContext().getUri().getBaseUri();
        return configured(realm, current)
                .or(
                        () ->
                                Environment.isDevMode() && isLoopback(current.getHost())
                                        ? Optional.of(current)
                                        : Optional.empty())
                .map(
                        base ->
                                new RealmAddress(
                                        RealmsResource.realmBaseUrl(UriBuilder.fromUri(base))
                                                .build(realm.getName())));
    }

    /** A realm's frontend URL, else the server's hostname; a hostname without a scheme stands for https on the usual port. */
    private static Optional<URI> configured(RealmModel realm, URI current) {
        String frontendUrl = realm.getAttribute("frontendUrl");
        if (isSet(frontendUrl)) {
            return webAddress(frontendUrl);
        }
        String hostname = Config.scope("hostname", "v2").get("hostname");
        if (!isSet(hostname)) {
            return Optional.empty();
        }
        return hostname.contains("://")
                ? webAddress(hostname)
                : webAddress("https://" + hostname + current.getRawPath());
    }

    private static Optional<URI> webAddress(String text) {
        try {
            URI uri = new URI(text.strip());
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            return web && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** The pack's page {@code {realm}/latchkey/{path...}}. */
    public URI page(String... path) {
        return URI.create(realm + "/latchkey/" + String.join("/", path));
    }

    /** The host as a message shows it: letters of other scripts become their ASCII form, so none can pose as another (A36). */
    public String shownHost() {
        return IDN.toASCII(realm.getHost(), IDN.ALLOW_UNASSIGNED);
    }

    private static boolean isSet(String text) {
        return text != null && !text.isBlank();
    }

    private static boolean isLoopback(String host) {
        if ("localhost".equals(host)) {
            return true;
        }
        try {
            return host != null
                    && host.matches("[0-9.]+|\\[[0-9a-f:]+\\]")
                    && InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
