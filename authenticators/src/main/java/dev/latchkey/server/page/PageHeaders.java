package dev.latchkey.server.page;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import org.keycloak.headers.DefaultSecurityHeadersProvider;
import org.keycloak.models.KeycloakSession;

/**
 * Keycloak's own security headers, made stricter on the pack's pages: these have no inline script, may not be framed (A21)
 * and tell no other site where the visitor came from (A08). All other pages keep the realm's policy.
 *
 * <p>Headers set on a form do not survive: {@code DefaultSecurityHeadersProvider} writes over them afterwards.
 */
final class PageHeaders extends DefaultSecurityHeadersProvider {

    private static final String MARK = PageHeaders.class.getName();
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self';"
                    + " connect-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    private final KeycloakSession session;

    PageHeaders(KeycloakSession session) {
        super(session);
        this.session = session;
    }

    /**
     * Marks this request's answer as one of the pack's pages.
     *
     * @param formTargets origins, besides our own, that a form of the page may end up at; browsers hold a policy's {@code
     *     form-action} against redirects that follow a form, too
     */
    static void mark(KeycloakSession session, List<String> formTargets) {
        session.setAttribute(MARK, String.join(" ", formTargets));
    }

    @Override
    public void addHeaders(ContainerRequestContext request, ContainerResponseContext response) {
        super.addHeaders(request, response);
        String formTargets = session.getAttribute(MARK, String.class);
        if (formTargets != null) {
            MultivaluedMap<String, Object> headers = response.getHeaders();
            headers.putSingle("Content-Security-Policy", (POLICY + ' ' + formTargets).strip());
            headers.putSingle("X-Frame-Options", "DENY");
            headers.putSingle("Referrer-Policy", "no-referrer");
            headers.putSingle("Cache-Control", "no-store, must-revalidate, max-age=0");
        }
    }
}
