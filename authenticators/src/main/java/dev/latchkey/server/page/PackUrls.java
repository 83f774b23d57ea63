package dev.latchkey.server.page;

import java.net.IDN;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;
import org.keycloak.Config;
import org.keycloak.common.util.Environment;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resources.RealmsResource;

/** Addresses of the pack's own pages. */
public final class PackUrls {

    private static final String RESOURCE = "latchkey";

    private PackUrls() {}

    /** {@code {realm}/latchkey/{path...}} as this request's browser should use it. */
    public static URI page(KeycloakSession session, RealmModel realm, String... path) {
        return resolve(
                RealmsResource.realmBaseUrl(session.getContext().getUri()).build(realm.getName()),
                path);
    }

    /**
     * The realm's address for use in messages. It comes from the server's or the realm's configured hostname only: with a
     * forged {@code Host} header a stranger could otherwise have the owner's link point to his own server (A09, R32).
     *
     * @return empty if no hostname is configured. Only a development server then takes a loopback address from the request.
     */
    public static Optional<URI> realmForMessages(KeycloakSession session, RealmModel realm) {
        URI base = session.getContext().getUri().getBaseUri();
        boolean trusted =
                isSet(realm.getAttribute("frontendUrl"))
                        || isSet(Config.scope("hostname", "v2").get("hostname"))
                        || (Environment.isDevMode() && isLoopback(base.getHost()));
        return trusted
                ? Optional.of(
                        RealmsResource.realmBaseUrl(session.getContext().getUri())
                                .build(realm.getName()))
                : Optional.empty();
    }

    /** {@code path} under a realm address that {@link #realmForMessages} gave. */
    public static URI inMessage(URI realm, String... path) {
        return resolve(realm, path);
    }

    /** The host as a message shows it: letters of other scripts become their ASCII form, so none can pose as another (A36). */
    public static String hostShown(URI uri) {
        return IDN.toASCII(uri.getHost(), IDN.ALLOW_UNASSIGNED);
    }

    private static URI resolve(URI realm, String... path) {
        return URI.create(realm + "/" + RESOURCE + "/" + String.join("/", path));
    }

    private static boolean isSet(String text) {
        return text != null && !text.isBlank();
    }

    private static boolean isLoopback(String host) {
        if ("localhost".equals(host)) {
            return true;
        }
        try {
            return host.matches("[0-9.]+|\\[[0-9a-f:]+\\]")
                    && InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
