package dev.latchkey.server.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/**
 * Scheme, host and port of a web site, as browsers compare them: small letters, the scheme's usual port spelled out.
 *
 * @param scheme {@code http} or {@code https}
 * @param port the port, never a placeholder
 */
public record WebOrigin(String scheme, String host, int port) {

    /** Reads an origin alone, without path, query or user; empty if {@code text} is anything else. */
    public static Optional<WebOrigin> parse(String text) {
        return uri(text)
                .filter(uri -> uri.getRawPath().isEmpty() && uri.getRawQuery() == null)
                .filter(uri -> uri.getRawFragment() == null)
                .flatMap(WebOrigin::of);
    }

    /** The origin of a whole address; empty if it is none of the web, or hides a user before its host. */
    public static Optional<WebOrigin> of(URI address) {
        if (address.getScheme() == null
                || address.getHost() == null
                || address.getRawUserInfo() != null) {
            return Optional.empty();
        }
        String scheme = address.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.matches("https?")) {
            return Optional.empty();
        }
        int usual = scheme.equals("https") ? 443 : 80;
        int port = address.getPort() == -1 ? usual : address.getPort();
        return Optional.of(new WebOrigin(scheme, address.getHost().toLowerCase(Locale.ROOT), port));
    }

    private static Optional<URI> uri(String text) {
        try {
            return Optional.of(new URI(text)).filter(uri -> uri.getRawPath() != null);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
